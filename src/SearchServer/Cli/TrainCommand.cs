using System.CommandLine;
using SearchServer.Articles.Enrichment.Tagging.Training;

namespace SearchServer.Cli;

/// <summary><c>train</c>: makes the weights of the tagger of names.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "The folder with tagged texts, gazetteers and news that docs/entities.md lists.", Required = true };
        Option<string> output = new("--out") { Description = "The file to write.", Required = true };
        Command command = new("train", "Trains the tagger of persons, places and organisations, and writes its weights.") { data, output };
        command.SetAction(parsed =>
        {
            TaggerTraining.Run(parsed.GetRequiredValue(data), parsed.GetRequiredValue(output), Output.WriteError);
            return ExitCode.Done;
        });
        return command;
    }
}
