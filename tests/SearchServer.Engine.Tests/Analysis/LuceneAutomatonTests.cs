using System.Buffers.Binary;
using System.Text;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Analysis.Unicode;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

/// <summary>Lucene's own tables beside ours: what they say of all texts, not of samples.</summary>
public class LuceneAutomatonTests
{
    private const double UnicodeOfLucene = 9.0;

    private readonly byte[] _bytes;
    private readonly int _classes;

    public LuceneAutomatonTests()
    {
        LuceneAnalysis.SkipUnlessAvailable();
        _bytes = LuceneAnalysis.Run("automaton");
        _classes = ReadInt32(0);
    }

    [Fact]
    public void EveryStringOfClassesEndsTokensWhereLucenesAutomatonDoes()
    {
        Dictionary<int, WordClass> ourClass = ClassesOfLucene();
        int states = ReadInt32(sizeof(int) + 0x110000);

        // Both automata side by side, through every pair of states that some string leads to.
        Queue<(int Ours, int Theirs, string Path)> open = new([(WordBreakAutomaton.Start, 0, "")]);
        HashSet<(int, int)> seen = [(WordBreakAutomaton.Start, 0)];
        while (open.TryDequeue(out var pair))
        {
            Assert.True(IsAccepting(pair.Ours) == AcceptsInLucene(pair.Theirs), $"After {pair.Path}");
            foreach ((int theirClass, WordClass wordClass) in ourClass)
            {
                int ours = WordBreakAutomaton.Transitions[(pair.Ours << WordBreakAutomaton.ClassBits) | (int)wordClass];
                int theirs = pair.Theirs < 0 ? -1 : NextInLucene(pair.Theirs, theirClass);
                if (seen.Add((ours, theirs))) open.Enqueue((ours, theirs, $"{pair.Path} {wordClass}"));
            }
        }

        Assert.True(seen.Select(pair => pair.Item2).Distinct().Count() == states + 1, "every state of Lucene's was met, and the dead one");
    }

    [Fact]
    public void OnlyCharactersNewerThanLucenesTablesHaveAnotherClass()
    {
        TestData.SkipUnlessUnicodeDataIsHere();
        Dictionary<int, WordClass> ourClass = ClassesOfLucene();
        double[] ages = TestData.Ages();
        StringBuilder differences = new();
        int newer = 0;
        for (int c = 0; c < 0x110000; c++)
        {
            WordClass theirs = ourClass[_bytes[sizeof(int) + c]];
            if (WordClasses.Of(c) == theirs) continue;
            newer++;
            if (ages[c] <= UnicodeOfLucene) differences.AppendLine($"{c:X4} {WordClasses.Of(c)}, Lucene {theirs}, age {ages[c]}");
        }

        Assert.True(differences.Length == 0, differences.ToString());
        TestContext.Current.TestOutputHelper!.WriteLine($"{newer} characters newer than Unicode {UnicodeOfLucene} have another class.");
        Assert.InRange(newer, 1, 20_000);
    }

    // Lucene tells apart what it gives different types: Hangul, ASCII digits, ideographs and Hiragana.
    private Dictionary<int, WordClass> ClassesOfLucene()
    {
        Dictionary<int, Dictionary<WordClass, int>> votes = [];
        for (int c = 0; c < 0x110000; c++)
        {
            Dictionary<WordClass, int> vote = votes.TryGetValue(_bytes[sizeof(int) + c], out var found) ? found : votes[_bytes[sizeof(int) + c]] = [];
            vote[WordClasses.Of(c)] = vote.GetValueOrDefault(WordClasses.Of(c)) + 1;
        }

        Assert.Equal(_classes, votes.Count);
        return votes.ToDictionary(vote => vote.Key, vote => vote.Value.MaxBy(pair => pair.Value).Key);
    }

    private static bool IsAccepting(int state) => state >= WordBreakAutomaton.FirstAccepting;

    private bool AcceptsInLucene(int state) => state >= 0 && _bytes[Row(state)] != 0;

    private int NextInLucene(int state, int wordClass) => ReadInt32(Row(state) + 1 + (sizeof(int) * wordClass));

    private int Row(int state) => (2 * sizeof(int)) + 0x110000 + (state * (1 + (sizeof(int) * _classes)));

    private int ReadInt32(int offset) => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(offset));
}
