using System.Text.RegularExpressions;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Tests.Highlighting;

/// <summary>A token of a text.</summary>
internal readonly record struct TextToken(string Term, int Position, int Start, int End);

/// <summary>A document as the oracle knows it: the tokens of each field, and its number in the column that there is.</summary>
internal sealed record TokenizedDocument(IReadOnlyDictionary<string, TextToken[]> Fields, long? Number);

/// <summary>
/// Whether a query matches a document, and what it marks, slowly and obviously: by the tokens of its texts, all of which are looked at for each part of the query.
/// </summary>
internal sealed class MarkOracle(IReadOnlyList<TokenizedDocument> documents)
{
    private readonly HashSet<string> _terms = [.. documents.SelectMany(document => document.Fields.Values).SelectMany(tokens => tokens).Select(token => token.Term)];
    private readonly Dictionary<Query, HashSet<string>> _expanded = [];

    /// <summary>The marks in the text of some fields, those that overlap as one; null if the document does not match.</summary>
    public List<TextSpan>? Marks(Query query, int document, string[] fields)
    {
        List<TextSpan> marks = [];
        bool matches = false;
        foreach (string field in fields)
        {
            if (Evaluate(query, documents[document], field) is not { } found) continue;
            matches = true;
            marks.AddRange(found);
        }

        if (!matches) return null;
        List<TextSpan> merged = [];
        foreach (TextSpan mark in marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End))
        {
            if (merged.Count > 0 && mark.Start < merged[^1].End) merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, mark.End));
            else merged.Add(mark);
        }

        return merged;
    }

    /// <summary>What a query marks in a field of a document; null if it does not match the document.</summary>
    private List<TextSpan>? Evaluate(Query query, TokenizedDocument document, string field)
    {
        switch (query)
        {
            case BoostQuery boost: return Evaluate(boost.Query, document, field);
            case ConstantScoreQuery constant: return Evaluate(constant.Query, document, field);
            case AgeDecayQuery decay: return Evaluate(decay.Query, document, field);
            case BoostingQuery boosting: return Evaluate(boosting.Positive, document, field);
            case MatchAllDocsQuery: return [];
            case MatchNoDocsQuery: return null;
            case FieldExistsQuery: return document.Number is null ? null : [];
            case DisjunctionMaxQuery best: return Any(best.Queries.Select(part => (part, 1)), 1);
            case CoverageQuery coverage: return Any(coverage.Clauses.Select(clause => (clause.Query, clause.Weight)), coverage.MinWeight);
            case BooleanQuery boolean: return Boolean(boolean);
            default:
                // The rest is about a field of its own.
                string own = query switch
                {
                    TermQuery term => term.Term.Field,
                    PhraseQuery phrase => phrase.Field,
                    MultiTermQuery terms => terms.Field,
                    FuzzyQuery fuzzy => fuzzy.Field,
                    IntervalQuery interval => interval.Field,
                    _ => throw new ArgumentException($"The oracle does not know a {query.GetType().Name}."),
                };
                TextToken[] tokens = document.Fields[own];
                List<TextSpan> marks = [.. (query switch
                {
                    TermQuery term => tokens.Where(token => token.Term == term.Term.Text).Select(token => new TextSpan(token.Start, token.End)),
                    PhraseQuery { Slop: 0 } phrase => Exact(phrase, tokens),
                    PhraseQuery phrase => Sloppy(phrase, tokens),
                    IntervalQuery interval => Leaves(interval.Source, tokens),
                    _ => tokens.Where(token => Expand(query).Contains(token.Term)).Select(token => new TextSpan(token.Start, token.End)),
                }).Distinct()];
                return marks.Count == 0 ? null : own == field ? marks : [];
        }

        List<TextSpan>? Any(IEnumerable<(Query Query, int Weight)> clauses, int min)
        {
            (List<TextSpan>? Marks, int Weight)[] found = [.. clauses.Select(clause => (Evaluate(clause.Query, document, field), clause.Weight)).Where(clause => clause.Item1 is not null)];
            return found.Sum(clause => clause.Weight) >= min ? [.. found.SelectMany(clause => clause.Marks!)] : null;
        }

        List<TextSpan>? Boolean(BooleanQuery boolean)
        {
            List<TextSpan>?[] Of(params Occur[] occurs) => [.. boolean.Clauses.Where(clause => occurs.Contains(clause.Occur)).Select(clause => Evaluate(clause.Query, document, field))];
            List<TextSpan>?[] required = Of(Occur.Must, Occur.Filter);
            List<TextSpan>[] optional = [.. Of(Occur.Should).OfType<List<TextSpan>>()];
            bool matches = required.All(marks => marks is not null) && Of(Occur.MustNot).All(marks => marks is null) && optional.Length >= Math.Max(boolean.MinShouldMatch, required.Length == 0 ? 1 : 0);
            return matches ? [.. required.SelectMany(marks => marks!), .. optional.SelectMany(marks => marks)] : null;
        }
    }

    private static IEnumerable<TextSpan> Exact(PhraseQuery phrase, TextToken[] tokens)
    {
        foreach (TextToken first in tokens.Where(token => token.Term == phrase.Terms[0].Text))
        {
            TextToken?[] words = [.. phrase.Terms.Select((term, i) => tokens.Where(token => token.Term == term.Text && token.Position - phrase.Positions[i] == first.Position - phrase.Positions[0]).Select(token => (TextToken?)token).FirstOrDefault())];
            if (Array.TrueForAll(words, word => word is not null)) yield return new TextSpan(words.Min(word => word!.Value.Start), words.Max(word => word!.Value.End));
        }
    }

    private static List<TextSpan> Sloppy(PhraseQuery phrase, TextToken[] tokens)
    {
        List<TextSpan> marks = [];
        Take([]);
        return marks;

        void Take(List<TextToken> taken)
        {
            int[] starts = [.. taken.Select((token, i) => token.Position - phrase.Positions[i])];
            if (starts.Length > 1 && starts.Max() - starts.Min() > phrase.Slop) return;
            if (taken.Count == phrase.Terms.Length)
            {
                marks.AddRange(taken.Select(token => new TextSpan(token.Start, token.End)));
                return;
            }

            foreach (TextToken token in tokens.Where(token => token.Term == phrase.Terms[taken.Count].Text && !taken.Contains(token))) Take([.. taken, token]);
        }
    }

    /// <summary>The words of all intervals of a source.</summary>
    private static IEnumerable<TextSpan> Leaves(IntervalSource source, TextToken[] tokens) => Intervals(source, tokens).SelectMany(interval => interval.Marks);

    /// <summary>The intervals of a source, with what each marks and how many positions its parts leave over.</summary>
    private static List<TokenInterval> Intervals(IntervalSource source, TextToken[] tokens)
    {
        switch (source)
        {
            case TermIntervals term:
                return [.. tokens.Where(token => token.Term == term.Text).Select(token => new TokenInterval(token.Position, token.Position, 0, [new TextSpan(token.Start, token.End)]))];
            case PhraseIntervals phrase:
                return Combined(phrase.Sources, static parts => parts.Zip(parts.Skip(1)).All(pair => pair.Second.Start == pair.First.End + 1), isOne: true);
            case OrderedIntervals ordered:
                return Combined(ordered.Sources, static parts => parts.Zip(parts.Skip(1)).All(pair => pair.Second.Start > pair.First.End), isOne: false);
            case UnorderedIntervals unordered:
                return Combined(unordered.Sources, static _ => true, isOne: false);
            case AnyIntervals any:
                return Minimal([.. any.Sources.SelectMany(part => Intervals(part, tokens))]);
            case GapsIntervals gaps:
                return [.. Intervals(gaps.Source, tokens).Where(interval => interval.Gaps <= gaps.Gaps)];
            default:
                throw new ArgumentException($"The oracle does not know {source}.");
        }

        List<TokenInterval> Combined(IReadOnlyList<IntervalSource> sources, Func<IReadOnlyList<TokenInterval>, bool> fits, bool isOne)
        {
            List<TokenInterval>[] parts = [.. sources.Select(part => Intervals(part, tokens))];
            List<TokenInterval> all = [];
            Take([]);
            return Minimal(all);

            void Take(List<TokenInterval> taken)
            {
                if (!fits(taken)) return;
                if (taken.Count < parts.Length)
                {
                    foreach (TokenInterval next in parts[taken.Count]) Take([.. taken, next]);
                    return;
                }

                int start = taken.Min(part => part.Start);
                int end = taken.Max(part => part.End);
                TextSpan[] marks = [.. parts.SelectMany(part => part.Where(interval => interval.Start >= start && interval.End <= end)).SelectMany(interval => interval.Marks)];
                if (isOne) marks = [new TextSpan(marks.Min(mark => mark.Start), marks.Max(mark => mark.End))];
                all.Add(new TokenInterval(start, end, end - start + 1 - taken.Sum(part => part.End - part.Start + 1), marks));
            }
        }

        static List<TokenInterval> Minimal(List<TokenInterval> all) =>
            [.. all.Where(interval => !all.Exists(other => other.Start >= interval.Start && other.End <= interval.End && (other.Start, other.End) != (interval.Start, interval.End))).DistinctBy(interval => (interval.Start, interval.End))];
    }

    /// <summary>The terms of all texts that a query stands for.</summary>
    private HashSet<string> Expand(Query query)
    {
        if (_expanded.TryGetValue(query, out HashSet<string>? terms)) return terms;
        Func<string, bool> accepts = query switch
        {
            PrefixQuery prefix => term => term.StartsWith(prefix.Prefix.Text, StringComparison.Ordinal),
            WildcardQuery wildcard => Regex($"{System.Text.RegularExpressions.Regex.Escape(wildcard.Pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal)}"),
            RegexpQuery regexp => Regex(regexp.Pattern),
            TermRangeQuery range => term => IsBetween(term, range),
            TermInSetQuery set => term => set.Terms.Any(one => one.Text == term),
            FuzzyQuery fuzzy => term => Edits(fuzzy.Text, term) <= fuzzy.MaxEdits && term.StartsWith(fuzzy.Text[..fuzzy.PrefixLength], StringComparison.Ordinal),
            _ => throw new ArgumentException($"The oracle does not know a {query.GetType().Name}."),
        };
        return _expanded[query] = [.. _terms.Where(accepts)];
    }

    private static Func<string, bool> Regex(string pattern)
    {
        Regex regex = new($"^(?:{pattern})$", RegexOptions.Singleline | RegexOptions.CultureInvariant);
        return regex.IsMatch;
    }

    private static bool IsBetween(string term, TermRangeQuery range)
    {
        ReadOnlySpan<byte> bytes = System.Text.Encoding.UTF8.GetBytes(term);
        int low = range.From is { } from ? bytes.SequenceCompareTo(from.Bytes) : 1;
        int high = range.To is { } to ? bytes.SequenceCompareTo(to.Bytes) : -1;
        return (low > 0 || (low == 0 && range.IncludesFrom)) && (high < 0 || (high == 0 && range.IncludesTo));
    }

    /// <summary>The edits between two words, an exchange of neighbours being one.</summary>
    private static int Edits(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2) return int.MaxValue;
        int[,] edits = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    edits[i, j] = i + j;
                    continue;
                }

                edits[i, j] = Math.Min(Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }

        return edits[a.Length, b.Length];
    }

    private sealed record TokenInterval(int Start, int End, int Gaps, TextSpan[] Marks);
}
