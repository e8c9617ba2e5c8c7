using System.Diagnostics;

namespace Chartwright.Cli;

/// <summary>Says what is going on when it takes over two seconds: one line rewritten on a terminal, a line now and then elsewhere.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<string>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private TimeSpan _lastSaid = TimeSpan.MinValue;
    private int _written;

    /// <summary>Reports a step; shown when a second has gone by since the last one shown.</summary>
    public void Report(string value)
    {
        lock (_lock)
        {
            var now = _sinceStart.Elapsed;
            if (now < Patience || (_lastSaid != TimeSpan.MinValue && now - _lastSaid < (terminal.Interactive ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(2))))
            {
                return;
            }

            _lastSaid = now;
            if (terminal.Interactive)
            {
                var text = value.Length > terminal.Width - 3 ? value[..(terminal.Width - 3)] : value;
                terminal.Error.Write($"\r{text.PadRight(_written)}");
                _written = text.Length;
            }
            else
            {
                terminal.Error.WriteLine(value);
            }
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_written > 0)
        {
            terminal.Error.Write($"\r{new string(' ', _written)}\r");
        }
    }
}
