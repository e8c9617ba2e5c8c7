using System.Diagnostics;

namespace Chartwright.Cli;

/// <summary>Says what is going on when it takes over two seconds: one line rewritten on a terminal, a line now and then elsewhere.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<string>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private Timer? _waiting;
    private TimeSpan _lastSaid = TimeSpan.MinValue;
    private string _last = string.Empty;
    private int _written;
    private bool _ended;

    /// <summary>Reports a step; shown once a second has gone by, and again for each step that lasts.</summary>
    public void Report(string value)
    {
        lock (_lock)
        {
            _last = value;
            _ended = false;
            var now = _sinceStart.Elapsed;
            if (now < Patience)
            {
                // A single long step reports once, at its beginning: the timer says it when the patience is over.
                _waiting ??= new Timer(_ => SayLast(), null, Patience - now, Timeout.InfiniteTimeSpan);
            }
            else if (_lastSaid == TimeSpan.MinValue || now - _lastSaid >= (terminal.Interactive ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(2)))
            {
                Say(now);
            }
        }
    }

    /// <summary>Clears the line; a later report begins a new one.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _ended = true;
            _waiting?.Dispose();
            _waiting = null;
            if (_written > 0)
            {
                terminal.Error.Write($"\r{new string(' ', _written)}\r");
                _written = 0;
            }
        }
    }

    private void SayLast()
    {
        lock (_lock)
        {
            if (!_ended && _lastSaid == TimeSpan.MinValue)
            {
                Say(_sinceStart.Elapsed);
            }
        }
    }

    private void Say(TimeSpan now)
    {
        _lastSaid = now;
        if (terminal.Interactive)
        {
            var text = _last.Length > terminal.Width - 3 ? _last[..(terminal.Width - 3)] : _last;
            terminal.Error.Write($"\r{text.PadRight(_written)}");
            _written = text.Length;
        }
        else
        {
            terminal.Error.WriteLine(_last);
        }
    }
}
