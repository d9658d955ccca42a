using System.Collections.Immutable;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>
/// Chooses how much of the words an article must have: all of them where enough articles do, else less, in steps. It is chosen from the query and the index alone, never from filters, order or page, so that each
/// number beside a facet's value is the total behind it.
/// </summary>
internal static class DemandChoice
{
    /// <summary>How many articles are enough, for two words, for three, and for more: the more words, the more likely that one of them is not the article's.</summary>
    private static readonly int[] s_enough = [10, 30, 100];

    /// <summary>It, and shares below, are for who would else see less than a page.</summary>
    private const double LastResort = 0.3;

    /// <summary>More words than this are a text, of which few articles have a third.</summary>
    private const int LongText = 7;

    /// <summary>In small archives fewer are enough: this part of all articles.</summary>
    private const double EnoughShare = 0.05;

    /// <summary>The share that <see cref="MatchMode.Most"/> asks for.</summary>
    private const double MostShare = 0.6;

    /// <summary>The shares below all words that are tried, one after the other, until enough articles are found.</summary>
    private static readonly double[] s_steps = [0.8, 0.6, 0.45, 0.3, 0.2, 0.1, 0];

    /// <summary>The demand, which is null where nothing is to be chosen, and the query that it makes.</summary>
    public static (Demand? Demand, Query Query) Choose(Draft draft, MeaningQuery meaning, MatchMode mode)
    {
        Query all = meaning.Build(share: 1);
        if (!IsChoosable(draft.Syntax.Root.Clauses)) return (null, all);
        IndexSearcher searcher = draft.Snapshot.Searcher;
        long withAll = searcher.Count(all);
        switch (mode)
        {
            case MatchMode.All: return (new Demand(mode, 1, withAll), all);
            case MatchMode.Most: return (new Demand(mode, MostShare, withAll), meaning.Build(MostShare));
            case MatchMode.Any: return (new Demand(mode, 0, withAll), meaning.Build(0));
            default:
                int words = draft.Parts.Count(part => !part.IsExcluded && meaning.IsAskedFor(part));
                long enough = EnoughFor(words, draft.Lexicon.ArticleCount);
                if (withAll >= enough) return (new Demand(mode, 1, withAll), all);
                long enoughAtLast = words <= LongText ? Math.Min(s_enough[0], enough) : enough;
                double share = s_steps[^1];
                foreach ((double step, long found) in CountBySteps(searcher, meaning))
                {
                    if (found < (step > LastResort ? enough : enoughAtLast)) continue;
                    share = step;
                    break;
                }

                return (new Demand(mode, share, withAll), meaning.Build(share));
        }
    }

    /// <summary>How many articles each step finds, as far as they are asked for. Where all the words are clauses of one query, those down to the last resort are counted in one pass.</summary>
    private static IEnumerable<(double Share, long Found)> CountBySteps(IndexSearcher searcher, MeaningQuery meaning)
    {
        int counted = 0;
        if (meaning.Build(LastResort) is CoverageQuery lowest)
        {
            int total = lowest.Clauses.Sum(clause => clause.Weight);
            double[] steps = [.. s_steps.TakeWhile(step => step >= LastResort)];
            long[] found = searcher.CountByWeight(lowest, [.. steps.Reverse().Select(step => MeaningQuery.MinWeight(step, total))]);
            for (; counted < steps.Length; counted++) yield return (steps[counted], found[steps.Length - 1 - counted]);
        }

        foreach (double step in s_steps.Skip(counted)) yield return (step, searcher.Count(meaning.Build(step)));
    }

    /// <summary>Whether there are several words, or alternatives as one, of which an article may lack some.</summary>
    private static bool IsChoosable(ImmutableArray<ClauseSyntax> clauses)
    {
        if (clauses.Any(clause => clause.Operator == ClauseOperator.Required)) return false;
        int choices = 0;
        for (int i = 0; i < clauses.Length; i++)
        {
            bool goesOn = clauses[i].Operator == ClauseOperator.Alternative && i > 0 && clauses[i - 1].Operator == ClauseOperator.Alternative;
            if (clauses[i].Operator == ClauseOperator.Alternative ? !goesOn : clauses[i] is { Operator: ClauseOperator.None, Node: not (PhraseSyntax or AllSyntax) }) choices++;
        }

        return choices > 1;
    }

    private static long EnoughFor(int words, long articles) =>
        Math.Min(s_enough[Math.Clamp(words - 2, 0, s_enough.Length - 1)], Math.Max(1, (long)(EnoughShare * articles)));
}
