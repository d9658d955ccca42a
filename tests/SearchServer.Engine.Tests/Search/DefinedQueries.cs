using System.Text.RegularExpressions;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Testing;

namespace SearchServer.Engine.Tests.Search;

/// <summary>A query, and what it means.</summary>
internal readonly record struct DefinedQuery(Query Query, Func<DefinedDocument, bool> Matches);

/// <summary>Random queries of each class, with their definitions.</summary>
internal sealed class DefinedQueries(RandomSource random)
{
    private const string Field = DefinedDocument.Text;

    private static readonly Dictionary<Type, Func<DefinedQueries, DefinedQuery>> s_classes = new()
    {
        [typeof(TermQuery)] = own => own.Term(),
        [typeof(PhraseQuery)] = own => own.Phrase(),
        [typeof(IntervalQuery)] = own => own.Intervals(),
        [typeof(PrefixQuery)] = own => own.Prefix(),
        [typeof(WildcardQuery)] = own => own.Wildcard(),
        [typeof(RegexpQuery)] = own => own.Regexp(),
        [typeof(FuzzyQuery)] = own => own.Fuzzy(),
        [typeof(TermRangeQuery)] = own => own.TermRange(),
        [typeof(TermInSetQuery)] = own => own.TermInSet(),
        [typeof(PointRangeQuery)] = own => own.PointRange(),
        [typeof(FieldExistsQuery)] = own => own.Exists(),
        [typeof(MatchAllDocsQuery)] = _ => new DefinedQuery(new MatchAllDocsQuery(), _ => true),
        [typeof(MatchNoDocsQuery)] = _ => new DefinedQuery(new MatchNoDocsQuery(), _ => false),
        [typeof(BooleanQuery)] = own => own.Boolean(),
        [typeof(CoverageQuery)] = own => own.Coverage(),
        [typeof(DisjunctionMaxQuery)] = own => own.DisjunctionMax(),
        [typeof(ConstantScoreQuery)] = own => own.SameAsLeaf(leaf => new ConstantScoreQuery(leaf)),
        [typeof(BoostQuery)] = own => own.SameAsLeaf(leaf => new BoostQuery(leaf, own.Factor())),
        [typeof(BoostingQuery)] = own => own.SameAsLeaf(leaf => new BoostingQuery(leaf, own.Leaf().Query, own.Factor())),
        [typeof(AgeDecayQuery)] = own => own.SameAsLeaf(leaf => new AgeDecayQuery(leaf, DefinedDocument.Number, own.Random.Between(0, DefinedDocument.MaxNumber), own.Random.Pick(10, 200, 5000), own.Random.Pick(0f, 0.5f, 1f))),
    };

    private static readonly Type[] s_leaves = [typeof(TermQuery), typeof(TermQuery), typeof(PhraseQuery), typeof(IntervalQuery), typeof(PrefixQuery), typeof(WildcardQuery), typeof(FuzzyQuery), typeof(TermInSetQuery), typeof(PointRangeQuery)];

    /// <summary>The classes that there are definitions of.</summary>
    public static IEnumerable<Type> Classes => s_classes.Keys;

    private RandomSource Random => random;

    /// <summary>A query of a class.</summary>
    public DefinedQuery Of(Type type) => s_classes[type](this);

    /// <summary>A query or some words.</summary>
    public DefinedQuery BesideWords(DefinedQuery query)
    {
        DefinedQuery[] either = [query, .. Enumerable.Range(0, random.Between(1, 3)).Select(_ => Term())];
        return new DefinedQuery(BooleanQuery.AnyOf(either.Select(one => one.Query)), document => either.Any(one => one.Matches(document)));
    }

    /// <summary>A query and a word.</summary>
    public DefinedQuery WithWord(DefinedQuery query)
    {
        DefinedQuery word = Term();
        return new DefinedQuery(BooleanQuery.AllOf([query.Query, word.Query]), document => query.Matches(document) && word.Matches(document));
    }

    private string Word() => DefinedDocument.Vocabulary[random.Skewed(DefinedDocument.Vocabulary.Length)];

    private string[] DifferentWords(int from, int to) => [.. Enumerable.Range(0, random.Between(from, to)).Select(_ => Word()).Distinct()];

    private float Factor() => random.Pick(0f, 0.2f, 0.5f, 2f, 30f);

    private DefinedQuery Leaf() => Of(random.Pick<Type>(s_leaves));

    /// <summary>What another query finds, with other scores.</summary>
    private DefinedQuery SameAsLeaf(Func<Query, Query> scored)
    {
        DefinedQuery leaf = Leaf();
        return new DefinedQuery(scored(leaf.Query), leaf.Matches);
    }

    private DefinedQuery[] Leaves() => [.. Enumerable.Range(0, random.Between(1, 5)).Select(_ => Leaf())];

    private static DefinedQuery AnyWord(Query query, Func<string, bool> matches)
    {
        HashSet<string> words = [.. DefinedDocument.Vocabulary.Where(matches)];
        return new DefinedQuery(query, document => document.Has.Overlaps(words));
    }

    private DefinedQuery Term()
    {
        string word = Word();
        return new DefinedQuery(new TermQuery(Field, word), document => document.Has.Contains(word));
    }

    /// <summary>With a slop the words differ: the distances of their places from where the phrase would have them are then no more apart than the slop.</summary>
    private DefinedQuery Phrase()
    {
        int slop = random.Pick(0, 0, 1, 4);
        string[] words = slop > 0 ? DifferentWords(2, 3) : [.. Enumerable.Range(0, random.Between(2, 3)).Select(_ => Word())];
        if (words.Length < 2) return Phrase();
        return new DefinedQuery(new PhraseQuery(Field, words, slop: slop), document => words.All(document.Has.Contains) && Places(document, words, 0, int.MaxValue, int.MinValue).Any(spread => spread <= slop));
    }

    private static IEnumerable<int> Places(DefinedDocument document, string[] words, int word, int least, int most)
    {
        if (word == words.Length) return [most - least];
        return Enumerable.Range(0, document.Words.Length).Where(place => document.Words[place] == words[word]).SelectMany(place => Places(document, words, word + 1, Math.Min(least, place - word), Math.Max(most, place - word)));
    }

    private DefinedQuery Intervals()
    {
        string[] words = DifferentWords(1, 3);
        bool isOrdered = words.Length == 2 && random.OneIn(2);
        int gaps = random.Pick(0, 1, 3, 20);
        IEnumerable<IntervalSource> terms = words.Select(IntervalSource.Term);
        IntervalSource source = IntervalSource.MaxGaps(gaps, isOrdered ? IntervalSource.Ordered(terms) : IntervalSource.Unordered(terms));
        return new DefinedQuery(new IntervalQuery(Field, source), document => words.All(document.Has.Contains) && Stretches(document, words.Length + gaps).Any(stretch => Has(stretch)));

        bool Has(ArraySegment<string> stretch) => isOrdered ? Array.IndexOf([.. stretch], words[0]) is >= 0 and var first && stretch.Skip(first + 1).Contains(words[1]) : words.All(stretch.Contains);
    }

    private static IEnumerable<ArraySegment<string>> Stretches(DefinedDocument document, int width) =>
        Enumerable.Range(0, Math.Max(1, document.Words.Length - width + 1)).Select(start => new ArraySegment<string>(document.Words, start, Math.Min(width, document.Words.Length - start)));

    private DefinedQuery Prefix()
    {
        string start = random.OneIn(2) ? Word() : Word()[..1];
        return AnyWord(new PrefixQuery(Field, start), word => word.StartsWith(start, StringComparison.Ordinal));
    }

    private DefinedQuery Wildcard()
    {
        string pattern = string.Concat(Word().Select(c => random.OneIn(3) ? random.Pick("?", "*") : $"{c}"));
        Regex regex = new($"^{pattern.Replace('?', '.').Replace("*", ".*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant);
        return AnyWord(new WildcardQuery(Field, pattern), regex.IsMatch);
    }

    private DefinedQuery Regexp()
    {
        string pattern = $"({Word()}|{Word()}.)[a-b]{random.Pick("?", "*", "{1,2}")}";
        Regex regex = new($"^{pattern}$", RegexOptions.CultureInvariant);
        return AnyWord(new RegexpQuery(Field, pattern), regex.IsMatch);
    }

    private DefinedQuery Fuzzy()
    {
        (string text, int edits, int prefix) = (Word(), random.Between(0, 2), random.Below(3));
        return AnyWord(
            new FuzzyQuery(Field, text, edits, prefix, BooleanQuery.MaxClauses),
            word => prefix >= text.Length ? word == text : EditDistance.Between(text, word) <= edits && EditDistance.SharePrefix(text, word, prefix));
    }

    private DefinedQuery TermRange()
    {
        (string from, string to, bool first, bool last) = (Word(), Word(), random.OneIn(2), random.OneIn(2));
        bool isOpen = random.OneIn(4);
        return AnyWord(
            new TermRangeQuery(Field, new Term(Field, from), isOpen ? null : new Term(Field, to), first, last),
            word => string.CompareOrdinal(word, from) is var low && (low > 0 || (first && low == 0)) && (isOpen || (string.CompareOrdinal(word, to) is var high && (high < 0 || (last && high == 0)))));
    }

    private DefinedQuery TermInSet()
    {
        string[] words = DifferentWords(1, random.Pick(3, 40));
        return AnyWord(new TermInSetQuery(Field, words.Select(word => new Term(Field, word))), words.Contains);
    }

    private DefinedQuery PointRange()
    {
        long low = random.Below(DefinedDocument.MaxNumber), high = low + random.Below(DefinedDocument.MaxNumber);
        return new DefinedQuery(PointRangeQuery.Between(DefinedDocument.Number, low, high), document => document.Value >= low && document.Value <= high);
    }

    private DefinedQuery Exists() => random.OneIn(2)
        ? new DefinedQuery(new FieldExistsQuery(DefinedDocument.Number), document => document.Value is not null)
        : new DefinedQuery(new FieldExistsQuery(Field), _ => true);

    private DefinedQuery DisjunctionMax()
    {
        DefinedQuery[] parts = Leaves();
        return new DefinedQuery(new DisjunctionMaxQuery([.. parts.Select(part => part.Query)], random.Pick(0f, 0.1f, 1f)), document => parts.Any(part => part.Matches(document)));
    }

    private DefinedQuery Coverage()
    {
        (DefinedQuery Part, int Weight)[] parts = [.. Leaves().Select(part => (part, random.Between(1, 100)))];
        int least = random.Between(1, parts.Sum(part => part.Weight));
        return new DefinedQuery(new CoverageQuery([.. parts.Select(part => new WeightedClause(part.Part.Query, part.Weight))], least), document => parts.Where(part => part.Part.Matches(document)).Sum(part => part.Weight) >= least);
    }

    private DefinedQuery Boolean()
    {
        (DefinedQuery Part, Occur Occur)[] parts = [.. Leaves().Select(part => (part, random.Pick(Occur.Must, Occur.Should, Occur.Should, Occur.Filter, Occur.MustNot)))];
        int least = random.OneIn(3) ? random.Between(0, parts.Count(part => part.Occur == Occur.Should)) : 0;
        bool asksForSome = parts.Any(part => part.Occur is Occur.Must or Occur.Filter);
        bool isNothing = parts.All(part => part.Occur == Occur.MustNot);
        return new DefinedQuery(
            new BooleanQuery(parts.Select(part => new BooleanClause(part.Part.Query, part.Occur)), least),
            document => !isNothing
                && parts.All(part => part.Occur switch { Occur.Must or Occur.Filter => part.Part.Matches(document), Occur.MustNot => !part.Part.Matches(document), _ => true })
                && parts.Count(part => part.Occur == Occur.Should && part.Part.Matches(document)) >= Math.Max(least, asksForSome ? 0 : 1));
    }
}
