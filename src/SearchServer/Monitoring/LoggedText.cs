using SearchServer.Cli;

namespace SearchServer.Monitoring;

/// <summary>What a client sent, as it stands in a log: shortened, on one line, and with nothing that a terminal would obey. Made when it is written.</summary>
/// <param name="Text">As it was sent.</param>
internal readonly record struct LoggedText(string Text)
{
    /// <summary>A log is no place for a query of 10,000 characters.</summary>
    private const int MaxLength = 200;

    public override string ToString() => Output.Line(Text.Length > MaxLength ? $"{Text.AsSpan(0, MaxLength)}…" : Text);
}
