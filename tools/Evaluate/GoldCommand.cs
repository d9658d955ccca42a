using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Articles.Entities;

namespace SearchServer.Evaluate;

/// <summary>
/// <c>gold [FILE]</c>: persons and places of whole articles against labels by hand. A predicted value is right if it equals a label's canonical form, full name or any mention, folded; what
/// is ambiguous is dropped on both sides; a second prediction for the same label is a failed merge, counted apart.
/// </summary>
internal static class GoldCommand
{
    public static Command Create()
    {
        Argument<FileInfo> file = new("FILE") { Description = "Labelled articles.", DefaultValueFactory = _ => new FileInfo("../shared/data/gold/dev.jsonl") };
        Option<bool> errors = new("--errors") { Description = "Lists what is wrong, article by article." };
        Command command = new("gold", "Persons and places of articles, against labels by hand.") { file, errors };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(errors)));
        return command;
    }

    private static int Run(FileInfo file, bool showErrors)
    {
        Score persons = new();
        Score places = new();
        int articles = 0;
        foreach (string line in File.ReadLines(file.FullName))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement article = document.RootElement;
            string title = article.GetProperty("title").GetString() ?? "";
            string body = article.GetProperty("body").GetString() ?? "";
            List<EntityMention> titleMentions = [];
            List<EntityMention> bodyMentions = [];
            EntityTagger.Default.Tag(title, body, titleMentions, bodyMentions);
            EntityChain[] chains = [.. NameResolver.Resolve(title, titleMentions, body, bodyMentions)];
            HashSet<string> ambiguous = [.. article.GetProperty("ambiguous").EnumerateArray().Select(text => NameFolding.Fold(text.GetString()))];
            List<string> wrong = [.. persons.Add("person", chains, EntityKind.Person, article.GetProperty("persons"), ambiguous), .. places.Add("place", chains, EntityKind.Place, article.GetProperty("places"), ambiguous)];
            articles++;
            if (!showErrors || wrong.Count == 0) continue;
            Console.WriteLine($"{article.GetProperty("id").GetString()}: {title}");
            foreach (string error in wrong) Console.WriteLine($"    {error}");
        }

        Console.WriteLine($"{articles} articles of {file.Name}");
        Console.WriteLine($"persons: {persons}");
        Console.WriteLine($"places:  {places}");
        return 0;
    }

    /// <summary>Counts over articles.</summary>
    private sealed class Score
    {
        private int _matched;
        private int _spurious;
        private int _missed;
        private int _failedMerges;

        /// <summary>Scores an article, and returns what is wrong.</summary>
        public List<string> Add(string kind, EntityChain[] chains, EntityKind of, JsonElement labels, HashSet<string> ambiguous)
        {
            List<HashSet<string>> gold = [];
            foreach (JsonElement label in labels.EnumerateArray())
            {
                string canonical = NameFolding.Fold(label.GetProperty("canonical").GetString());
                HashSet<string> names = [canonical, .. label.GetProperty("mentions").EnumerateArray().Select(mention => NameFolding.Fold(mention.GetString()))];
                if (label.TryGetProperty("fullName", out JsonElement full) && full.GetString() is { } fullName) names.Add(NameFolding.Fold(fullName));
                if (!ambiguous.Contains(canonical)) gold.Add(names);
            }

            bool[] isFound = new bool[gold.Count];
            List<string> errors = [];
            foreach (EntityChain chain in chains.Where(chain => chain.Kind == of))
            {
                string predicted = NameFolding.Fold(chain.Name);
                if (ambiguous.Contains(predicted)) continue;
                int at = gold.FindIndex(names => names.Contains(predicted));
                if (at < 0)
                {
                    _spurious++;
                    errors.Add($"spurious {kind}: {chain.Name} ({string.Join(" | ", chain.Surfaces)})");
                }
                else if (isFound[at])
                {
                    _failedMerges++;
                    errors.Add($"failed merge of {kind}: {chain.Name} ({string.Join(" | ", chain.Surfaces)})");
                }
                else
                {
                    isFound[at] = true;
                    _matched++;
                }
            }

            for (int i = 0; i < gold.Count; i++)
            {
                if (isFound[i]) continue;
                _missed++;
                errors.Add($"missed {kind}: {gold[i].First()}");
            }

            return errors;
        }

        public override string ToString()
        {
            double precision = (double)_matched / Math.Max(_matched + _spurious, 1);
            double recall = (double)_matched / Math.Max(_matched + _missed, 1);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"precision {100 * precision:0.0}, recall {100 * recall:0.0}, F1 {200 * precision * recall / Math.Max(precision + recall, double.Epsilon):0.0} ({_matched} right, {_spurious} spurious, {_missed} missed), {_failedMerges} failed merges");
        }
    }
}
