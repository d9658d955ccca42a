using System.Numerics;

namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>Counts names that are right in extent and class, as CoNLL's scorer does.</summary>
internal sealed class TaggerScore
{
    private static readonly string[] s_names = ["person", "place", "organisation", "other"];

    private readonly int[] _right = new int[Labels.Classes];
    private readonly int[] _found = new int[Labels.Classes];
    private readonly int[] _gold = new int[Labels.Classes];

    public int Tokens { get; private set; }

    public double Precision(int kind) => _right[kind] / Math.Max(1.0, _found[kind]);

    public double Recall(int kind) => _right[kind] / Math.Max(1.0, _gold[kind]);

    public double F1(int kind) => 2.0 * _right[kind] / Math.Max(1, _found[kind] + _gold[kind]);

    /// <summary>Tags a document whose tokens are given, and counts.</summary>
    public void Add(EntityTagger tagger, List<List<(string Token, string Tag)>> sentences) => Add(tagger, ConllFile.ToDocument(sentences));

    /// <summary>Tags a document, and counts. A token with several allowed labels counts as outside.</summary>
    public void Add(EntityTagger tagger, TrainingDocument document)
    {
        byte[] labels = tagger.Label(document);
        HashSet<(int, int, int)> gold = Names(i => BitOperations.IsPow2(document.Allowed[i]) ? BitOperations.TrailingZeroCount(document.Allowed[i]) : Labels.Outside, document);
        HashSet<(int, int, int)> found = Names(i => labels[i], document);
        foreach ((_, _, int kind) in gold) _gold[kind]++;
        foreach ((_, _, int kind) in found) _found[kind]++;
        foreach ((_, _, int kind) in found.Intersect(gold)) _right[kind]++;
        Tokens += labels.Length;
    }

    public IEnumerable<string> Lines() =>
        Enumerable.Range(0, Labels.Classes).Where(kind => _gold[kind] > 0).Select(kind => $"{s_names[kind],-12} P {100 * Precision(kind):0.00}  R {100 * Recall(kind):0.00}  F1 {100 * F1(kind):0.00}  ({_gold[kind]:N0})");

    internal static HashSet<(int, int, int)> Names(Func<int, int> labelOf, TrainingDocument document)
    {
        HashSet<(int, int, int)> names = [];
        for (int number = 0; number < document.Sentences.Count; number++)
        {
            if (!document.Learns(number)) continue;
            Sentence sentence = document.Sentences[number];
            for (int i = sentence.First, end; i < sentence.End; i = end)
            {
                end = i + 1;
                int kind = Labels.ClassOf(labelOf(i));
                if (kind < 0) continue;
                while (end < sentence.End && Labels.IsOpen(labelOf(end - 1))) end++;
                names.Add((i, end, kind));
            }
        }

        return names;
    }
}
