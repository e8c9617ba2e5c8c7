namespace Chartwright.CodeSets.Download;

/// <summary>A try that failed in a way that another try may mend: broken off, silent, a busy server.</summary>
internal sealed class TransferException : Exception
{
    public TransferException() : this("The transfer broke off")
    {
    }

    public TransferException(string message) : base(message)
    {
    }

    public TransferException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
