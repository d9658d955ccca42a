using SearchServer.Engine.Analysis;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;
using SearchServer.Testing;

namespace SearchServer.Benchmarks;

/// <summary>Queries of one kind.</summary>
/// <param name="Name">The class's name in the table.</param>
/// <param name="Mode">What is asked: topk, facets, sideways or highlight, as the oracle calls them.</param>
/// <param name="Goal">The ratio to Lucene's time that is aimed at.</param>
/// <param name="Queries">The queries.</param>
internal sealed record QueryClass(string Name, string Mode, double Goal, IReadOnlyList<QuerySpec> Queries)
{
    /// <summary>The queries in SQLite's full-text syntax; empty where SQLite is not asked.</summary>
    public IReadOnlyList<string> Sqlite { get; init; } = [];

    /// <summary>The filters of each query, without which facets of their dimensions are counted; none where there are none.</summary>
    public IReadOnlyList<IReadOnlyList<FacetFilter>> DrillDowns { get; init; } = [];

    /// <summary>Whether Lucene.Net is asked: it has neither intervals nor this highlighter nor drill-sideways.</summary>
    public bool HasLuceneNet => Mode is not ("highlight" or "sideways") && !Queries.Any(query => query is IntervalsSpec);
}

/// <summary>Makes queries out of the terms of an index, with a fixed seed.</summary>
internal static class QueryClasses
{
    private const int PerClass = 60;
    private const int Seed = 20261121;
    private const string Body = "body.en";
    private static readonly string[] s_defaultFields = ["title.en", Body, "outlet", "person", "place"];

    public static IEnumerable<QueryClass> Create(DirectoryReader reader, IReadOnlyList<NeutralDocument> documents)
    {
        RandomSource random = new(Seed);
        string[] frequent = TermsOf(reader, 0.05, 0.3);
        string[] medium = TermsOf(reader, 0.005, 0.05);
        string[] rare = TermsOf(reader, 0.0005, 0.005);
        string[][] any = [frequent, medium, rare];
        string Any() => random.Pick(random.Pick<string[]>(any));

        string[][] Words(int least, int most) => [.. Enumerable.Range(0, PerClass).Select(_ => Enumerable.Range(0, random.Between(least, most)).Select(_ => Any()).Distinct().ToArray())];
        string[] single = [.. Enumerable.Range(0, PerClass).Select(i => random.Pick(any[i % any.Length]))];
        string[][] several = Words(2, 4);
        string[][] pairs = [.. Enumerable.Range(0, PerClass).Select(_ => new[] { random.Pick(frequent), random.Pick(random.OneIn(2) ? frequent : medium) })];
        string[][] phrases = Phrases(documents, random);
        QuerySpec[] terms = [.. single.Select(Term)];
        QuerySpec[] either = [.. several.Select(words => new BoolSpec { Should = [.. words.Select(Term)] })];
        QuerySpec[] both = [.. pairs.Select(words => new BoolSpec { Must = [.. words.Select(Term)] })];
        QuerySpec[] defaults = [.. several.Select(words => new BoolSpec { Should = [.. words.Select(InAnyField)] })];
        string[] outlets = LabelsOf(documents, "outlet", 20);

        yield return new QueryClass("term", "topk", 0.67, terms) { Sqlite = [.. single.Select(Quote)] };
        yield return new QueryClass("AND", "topk", 0.67, both) { Sqlite = [.. pairs.Select(words => string.Join(" AND ", words.Select(Quote)))] };
        yield return new QueryClass("OR", "topk", 0.5, either) { Sqlite = [.. several.Select(words => string.Join(" OR ", words.Select(Quote)))] };
        yield return new QueryClass("default query", "topk", 0.67, defaults);
        yield return new QueryClass("best fields, all words", "topk", 0.67, [.. several.Select(words => new BoolSpec { Must = [.. words.Select(BestField)] })]);
        yield return new QueryClass("best fields, most words", "topk", 0.67, [.. several.Select(words => new BoolSpec { Should = [.. words.Select(BestField)], MinimumShouldMatch = (words.Length + 1) / 2 })]);
        yield return new QueryClass("phrase", "topk", 0.8, [.. phrases.Select(words => new PhraseSpec(Body, [.. words.Select(TermBytes.FromString)]))]);
        yield return new QueryClass("sloppy phrase", "topk", 0.8, [.. phrases.Select(words => Near(words))]);
        yield return new QueryClass("words, better near", "topk", 0.8, [.. phrases.Select(BetterNear)]);
        yield return new QueryClass("near, ordered", "topk", 0.8, [.. phrases.Select(words => Near(IntervalCombination.Ordered, words))]);
        yield return new QueryClass("near, unordered", "topk", 0.8, [.. phrases.Select(words => Near(IntervalCombination.Unordered, words))]);
        string Typed() => random.Pick(random.Pick(medium, rare));
        yield return new QueryClass("prefix", "topk", 0.8, [.. Enumerable.Range(0, PerClass).Select(_ => Typed()).Select(word => new PrefixSpec(Body, TermBytes.FromString(word[..Math.Max(3, word.Length - random.Between(1, 3))])))]);
        yield return new QueryClass("wildcard", "topk", 0.8, [.. Enumerable.Range(0, PerClass).Select(_ => new WildcardSpec(Body, Pattern(Typed(), random)))]);
        yield return new QueryClass("leading wildcard", "topk", 0.8, [.. Enumerable.Range(0, PerClass).Select(_ => Typed()).Select(word => new WildcardSpec(Body, "*" + word[(word.Length / 2)..]))]);
        yield return new QueryClass("fuzzy, one edit", "topk", 0.8, [.. Enumerable.Range(0, PerClass).Select(_ => new FuzzySpec(Body, Typed(), MaxEdits: 1))]);
        yield return new QueryClass("fuzzy, two edits", "topk", 0.8, [.. Enumerable.Range(0, PerClass).Select(_ => new FuzzySpec(Body, Typed(), MaxEdits: 2))]);
        yield return new QueryClass("filtered", "topk", 0.8, [.. single.Select(word => new BoolSpec { Must = [Term(word)], Filter = [new DrillDownSpec("outlet", random.Pick(outlets))] })]);
        yield return new QueryClass("term + 3 facets", "facets", 0.4, terms);
        yield return new QueryClass("OR + 3 facets", "facets", 0.4, either);
        yield return new QueryClass("match-all + 3 facets", "facets", 0.02, [.. Enumerable.Repeat(new MatchAllSpec(), 10)]);
        yield return new QueryClass("default query + 3 facets", "facets", 0.4, defaults);
        string[] persons = LabelsOf(documents, "person", 40);
        FacetFilter[][] filters = [.. Enumerable.Range(0, PerClass).Select(_ => new[] { new FacetFilter("outlet", random.Some(outlets, random.Between(1, 3))), new FacetFilter("person", random.Some(persons, random.Between(1, 3))) })];
        yield return new QueryClass("term, 2 filtered facets", "sideways", 0.4, terms) { DrillDowns = filters };
        yield return new QueryClass("OR, 2 filtered facets", "sideways", 0.4, either) { DrillDowns = filters };
        yield return new QueryClass("match-all, 2 filtered", "sideways", 0.4, [.. Enumerable.Repeat(new MatchAllSpec(), PerClass)]) { DrillDowns = filters };
        yield return new QueryClass("term + highlights", "highlight", 0.25, terms);
        yield return new QueryClass("OR + highlights", "highlight", 0.25, either);
    }

    /// <summary>The most frequent labels of a dimension.</summary>
    private static string[] LabelsOf(IReadOnlyList<NeutralDocument> documents, string dimension, int count) =>
        [.. documents.SelectMany(document => document.Fields).OfType<NeutralFacet>().Where(facet => facet.Dim == dimension).Select(facet => facet.Label).GroupBy(label => label).OrderByDescending(group => group.Count()).Take(count).Select(group => group.Key)];

    private static TermSpec Term(string word) => new(Body, word);

    private static BoolSpec InAnyField(string word) => new() { Should = [.. s_defaultFields.Select(field => new TermSpec(field, word))] };

    private static DisjunctionMaxSpec BestField(string word) => new([.. s_defaultFields.Select(field => new TermSpec(field, word))], 0.1f);

    /// <summary>A word of which some of the middle, or one character, is left open.</summary>
    private static string Pattern(string word, RandomSource random)
    {
        int at = random.Between(1, word.Length - 2);
        return word[..at] + (random.OneIn(2) ? "?" + word[(at + 1)..] : "*" + word[^1]);
    }

    /// <summary>Words within five places more than they take.</summary>
    private static IntervalsSpec Near(IntervalCombination order, string[] words) =>
        new(Body, new MaxGapsIntervalSpec(5, new CombinedIntervalSpec(order, [.. words.Select(word => new TermIntervalSpec(word))])));

    private static PhraseSpec Near(IEnumerable<string> words) => new(Body, [.. words.Select(TermBytes.FromString)], Slop: 5);

    /// <summary>All words, and more for each two neighbours that stand near each other: see SearchServer.Articles, Nearness.</summary>
    private static BoolSpec BetterNear(string[] words) => new()
    {
        Must = [.. words.Select(Term)],
        Should = [.. words.Zip(words.Skip(1)).Where(pair => pair.First != pair.Second).Select(pair => new BoostSpec(Near([pair.First, pair.Second]), 0.1f))],
    };

    private static string Quote(string word) => $"\"{word}\"";

    /// <summary>Words of letters that are in so large a part of the documents.</summary>
    private static string[] TermsOf(DirectoryReader reader, double from, double to)
    {
        List<string> found = [];
        TermsEnum terms = reader.Leaves[0].Reader.Terms(Body)!.Enumerate();
        while (terms.Next())
        {
            double part = (double)terms.State.DocFreq / reader.MaxDoc;
            if (part < from || part >= to || terms.Term.Length < 3 || terms.Term.ContainsAnyExceptInRange((byte)'a', (byte)'z')) continue;
            found.Add(System.Text.Encoding.UTF8.GetString(terms.Term));
        }

        return [.. found];
    }

    /// <summary>Pairs and triples of words that follow one another somewhere.</summary>
    private static string[][] Phrases(IReadOnlyList<NeutralDocument> documents, RandomSource random)
    {
        TokenStream stream = new EnglishAnalyzer().CreateStream(Body);
        List<string[]> phrases = [];
        while (phrases.Count < PerClass)
        {
            NeutralText body = random.Pick(documents).Fields.OfType<NeutralText>().First(field => field.Name == Body);
            int length = random.Between(2, 3);
            int skip = random.Below(200);
            List<string> words = [];
            stream.Reset(body.Value);
            for (int i = 0; stream.Next() && words.Count < length; i++)
            {
                if (i < skip) continue;
                if (stream.Token.PositionIncrement > 1) words.Clear();
                words.Add(stream.Token.Term.ToString());
            }

            if (words.Count == length) phrases.Add([.. words]);
        }

        return [.. phrases];
    }
}
