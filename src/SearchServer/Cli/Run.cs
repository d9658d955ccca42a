using SearchServer.Engine;

namespace SearchServer.Cli;

/// <summary>Runs commands: what goes wrong becomes a sentence and an exit code.</summary>
internal static class Run
{
    public static int Guarded(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception e) when (e is IndexException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }
}
