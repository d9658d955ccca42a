using SearchServer.Engine.Analysis;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

public class MultiTermQueryTests
{
    private static readonly Term s_a = new("f", "a");
    private static readonly Term s_b = new("f", "b");

    [Fact]
    public void EqualQueriesAreEqual()
    {
        (Query Query, Query Same, Query Other)[] cases =
        [
            (new PrefixQuery("f", "a"), new PrefixQuery(s_a), new PrefixQuery("g", "a")),
            (new WildcardQuery("f", "a?"), new WildcardQuery("f", "a?"), new WildcardQuery("f", "a*")),
            (new RegexpQuery("f", "a.b"), new RegexpQuery("f", "a.b"), new RegexpQuery("f", "a.")),
            (new FuzzyQuery("f", "ab", 1), new FuzzyQuery("f", "ab", 1), new FuzzyQuery("f", "ab", 1, transpositions: false)),
            (new TermRangeQuery("f", s_a, null), new TermRangeQuery("f", new Term("f", "a"), null), new TermRangeQuery("f", s_a, null, includesFrom: false)),
            (new TermInSetQuery("f", [s_a, s_b]), new TermInSetQuery("f", [s_b, s_a, s_b]), new TermInSetQuery("f", [s_a])),
            (new FieldExistsQuery("f"), new FieldExistsQuery("f"), new FieldExistsQuery("g")),
        ];
        foreach ((Query query, Query same, Query other) in cases)
        {
            Assert.Equal(query, same);
            Assert.Equal(query.GetHashCode(), same.GetHashCode());
            Assert.NotEqual(query, other);
        }
    }

    [Fact]
    public void AreRewrittenToWhatIsEasier()
    {
        ConstantScoreQuery a = new(new TermQuery(s_a));
        Assert.Equal(a, new WildcardQuery("f", "a").Rewrite());
        Assert.Equal(new PrefixQuery("f", "a"), new WildcardQuery("f", "a*").Rewrite());
        Assert.Equal(new MatchNoDocsQuery(), new WildcardQuery("f", "").Rewrite());
        Assert.Equal(new WildcardQuery("f", @"a\*"), new WildcardQuery("f", @"a\*").Rewrite());
        Assert.Equal(a, new TermInSetQuery("f", [s_a]).Rewrite());
        Assert.Equal(new MatchNoDocsQuery(), new TermInSetQuery("f", []).Rewrite());
        Assert.Equal(new MatchNoDocsQuery(), new TermRangeQuery("f", s_b, s_a).Rewrite());
        Assert.Equal(new MatchNoDocsQuery(), new TermRangeQuery("f", s_a, s_a, includesFrom: false).Rewrite());
        Assert.Equal(new TermRangeQuery("f", s_a, s_a), new TermRangeQuery("f", s_a, s_a).Rewrite());
        Assert.Equal(new TermQuery(s_a), new FuzzyQuery("f", "a", 0).Rewrite());
        Assert.Equal(new TermQuery(s_a), new FuzzyQuery("f", "a", 2, prefixLength: 1).Rewrite());
    }

    [Fact]
    public void AreWrittenAsLuceneWritesThem()
    {
        Assert.Equal("f:a*", new PrefixQuery("f", "a").ToString());
        Assert.Equal("f:a?*", new WildcardQuery("f", "a?*").ToString());
        Assert.Equal("f:/a.*/", new RegexpQuery("f", "a.*").ToString());
        Assert.Equal("f:ab~2", new FuzzyQuery("f", "ab").ToString());
        Assert.Equal("f:[a TO b}", new TermRangeQuery("f", s_a, s_b, includesTo: false).ToString());
        Assert.Equal("f:{* TO b]", new TermRangeQuery("f", null, s_b, includesFrom: false).ToString());
        Assert.Equal("f:(a b)", new TermInSetQuery("f", [s_b, s_a]).ToString());
    }

    [Fact]
    public void WhatIsOutOfRangeIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FuzzyQuery("f", "a", 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FuzzyQuery("f", "a", prefixLength: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FuzzyQuery("f", "a", maxExpansions: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FuzzyQuery("f", "a", maxExpansions: BooleanQuery.MaxClauses + 1));
        Assert.Throws<ArgumentException>(() => new TermRangeQuery("g", s_a, null));
        Assert.Throws<ArgumentException>(() => new TermInSetQuery("g", [s_a]));
    }

    [Fact]
    public void AFieldThatDoesNotTellWhichDocumentsHaveItIsNotAskedFor()
    {
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer())))
        {
            writer.Add([new StringField("key", "1")]);
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => new IndexSearcher(reader).Count(new FieldExistsQuery("key")));
        Assert.Contains("key", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, new IndexSearcher(reader).Count(new FieldExistsQuery("absent")));
    }

    [Fact]
    public void OverAMillionTermsEachIsLookedAtOnceOrTheBoundIsNamed()
    {
        const int Terms = MultiTermQuery.MaxTerms + 1000;
        const int PerDocument = 4096;
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()) { MemoryBudget = 1L << 30 }))
        {
            foreach (int[] numbers in Enumerable.Range(0, Terms).Chunk(PerDocument)) writer.Add([new TextField("f", string.Join(' ', numbers.Select(number => $"t{number:0000000}")))]);
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        IndexSearcher searcher = new(reader);
        FieldTerms terms = Assert.Single(reader.Leaves).Reader.Terms("f")!;
        Assert.Equal(Terms, terms.TermCount);

        // Each document has numbers that end in 7, and with 5 in any place.
        Assert.Equal(reader.NumDocs, searcher.Count(new RegexpQuery("f", ".*.*.*7")));
        Assert.Equal(reader.NumDocs, searcher.Count(new WildcardQuery("f", "*5*")));
        Assert.Equal(1, searcher.Count(new WildcardQuery("f", "*0012345")));
        TooManyTermsException error = Assert.Throws<TooManyTermsException>(() => searcher.Count(new WildcardQuery("f", "*t*")));
        Assert.Contains($"{MultiTermQuery.MaxTerms}", error.Message, StringComparison.Ordinal);
        Assert.Equal(new WildcardQuery("f", "*t*"), error.Query);

        AssertWalk(terms, ".*.*.*.*", Terms, Terms);
        AssertWalk(terms, ".*.*.*7", Terms, Enumerable.Range(0, Terms).Count(number => number % 10 == 7));
        AssertWalk(terms, "t0012.*", 1000, 1000);
        AssertWalk(terms, "t00123.*4", 100, 10);
    }

    /// <summary>A pattern is asked at the end of so many terms, and once a block, which has 25 entries or more.</summary>
    private static void AssertWalk(FieldTerms terms, string pattern, int visited, int accepted)
    {
        CountingAutomaton automaton = new(CharacterAutomaton.Of(pattern, RegexpParser.Parse).RentOfBytes());
        using TermsIntersection found = terms.Intersect(automaton);
        int count = 0;
        while (found.Next()) count++;
        Assert.Equal(accepted, count);
        Assert.InRange(automaton.Visited, visited, visited + (visited / 25));
    }

    /// <summary>Counts how often another automaton is asked whether it accepts.</summary>
    private sealed class CountingAutomaton : ByteAutomaton
    {
        private readonly ByteAutomaton _inner;
        private int _states;

        public CountingAutomaton(ByteAutomaton inner)
            : base([.. Enumerable.Range(0, 256).Select(b => (byte)b)])
        {
            _inner = inner;
            Start = Known(inner.Start);
        }

        public int Visited { get; private set; }

        public override int Start { get; }

        public override bool IsAccept(int state)
        {
            Visited++;
            return _inner.IsAccept(state);
        }

        protected override int Next(int state, byte label) => Known(_inner.Step(state, label));

        private int Known(int state)
        {
            while (_states <= state) _states = AddState() + 1;
            return state;
        }
    }
}
