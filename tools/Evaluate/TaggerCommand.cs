using System.CommandLine;
using System.Diagnostics;
using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Articles.Enrichment.Tagging.Training;

namespace SearchServer.Evaluate;

/// <summary><c>tagger FILE…</c>: how right the tagger's names are, exact in extent and class, on files of tagged tokens.</summary>
internal static class TaggerCommand
{
    public static Command Create()
    {
        Argument<string[]> files = new("FILE") { Description = "Files of tokens and tags (IOB2), plain or gzipped.", Arity = ArgumentArity.OneOrMore };
        Option<string?> model = new("--model") { Description = "A file that 'searchserver train' wrote; without it the model of the program." };
        Command command = new("tagger", "Scores the tagger on files of tagged tokens.") { files, model };
        command.SetAction(parsed =>
        {
            EntityTagger tagger = parsed.GetValue(model) is { } path ? EntityTagger.Load(path) : EntityTagger.Default;
            foreach (string file in parsed.GetRequiredValue(files)) Score(tagger, file);
        });
        return command;
    }

    private static void Score(EntityTagger tagger, string file)
    {
        TaggerScore score = new();
        long started = Stopwatch.GetTimestamp();
        foreach (List<List<(string Token, string Tag)>> sentences in ConllFile.ReadDocuments(file)) score.Add(tagger, sentences);
        Console.WriteLine($"{Path.GetFileName(file)} ({score.Tokens:N0} tokens, {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s)");
        foreach (string line in score.Lines()) Console.WriteLine($"  {line}");
    }
}
