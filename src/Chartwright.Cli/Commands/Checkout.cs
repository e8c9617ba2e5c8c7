namespace Chartwright.Cli.Commands;

/// <summary>Finds the checkout of the project, for commands that work on its own cases.</summary>
internal static class Checkout
{
    /// <summary>The folder with <c>Chartwright.slnx</c> above the current folder or the program; null when there is none.</summary>
    public static string? Find() => Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);

    private static string? Above(string start)
    {
        for (var dir = new DirectoryInfo(start); dir is not null; dir = dir.Parent)
        {
            if (File.Exists(Path.Combine(dir.FullName, "Chartwright.slnx")))
            {
                return dir.FullName;
            }
        }

        return null;
    }
}
