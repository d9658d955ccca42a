namespace SearchServer.Cli;

/// <summary>How a command ended, for scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>Done, but some articles were rejected, or took the place of others that have their ids.</summary>
    public const int Rejections = 3;
}
