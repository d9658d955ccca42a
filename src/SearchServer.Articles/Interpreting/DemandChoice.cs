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
    private static readonly int[] s_enough = [10, 30, 75];

    /// <summary>In small archives fewer are enough: this part of all articles.</summary>
    private const double EnoughShare = 0.1;

    /// <summary>The share that <see cref="MatchMode.Most"/> asks for.</summary>
    private const double MostShare = 0.6;

    /// <summary>Most queries end at this share or above it: what falls below is looked at only if they do not.</summary>
    private const double UsualShare = 0.3;

    /// <summary>The shares below all words that are tried, one after the other, until enough articles are found; any word at last.</summary>
    private static readonly double[] s_steps = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];

    /// <summary>The demand, which is null where nothing is to be chosen, and the query that it makes.</summary>
    /// <param name="draft">The query.</param>
    /// <param name="meaning">Makes queries of it.</param>
    /// <param name="mode">What was asked for.</param>
    /// <param name="chosen">The share that was chosen before; null to choose one.</param>
    public static (Demand? Demand, Query Query) Choose(Draft draft, MeaningQuery meaning, MatchMode mode, double? chosen)
    {
        Query all = meaning.Build(share: 1);
        if (!IsChoosable(draft)) return (null, all);
        long withAll = draft.Snapshot.Searcher.Count(all);
        double share = chosen ?? mode switch
        {
            MatchMode.All => 1,
            MatchMode.Most => MostShare,
            MatchMode.Any => 0,
            _ => ShareFor(draft, meaning, withAll),
        };
        return (new Demand(mode, share, withAll), share == 1 ? all : meaning.Build(share));
    }

    /// <summary>The largest share that enough articles have.</summary>
    private static double ShareFor(Draft draft, MeaningQuery meaning, long withAll)
    {
        int words = draft.Parts.Count(part => !part.IsExcluded && meaning.IsAskedFor(part));
        long enough = Math.Min(s_enough[Math.Clamp(words - 2, 0, s_enough.Length - 1)], Math.Max(1, (long)(EnoughShare * draft.Lexicon.ArticleCount)));
        if (withAll >= enough) return 1;
        foreach (double least in (double[])[UsualShare, 0])
        {
            // Where all the words are clauses of one query, a pass tells.
            if (meaning.Build(least) is not CoverageQuery lowest) break;
            double[] steps = [.. s_steps.Where(step => step >= least).Reverse()];
            int total = lowest.Clauses.Sum(clause => clause.Weight);
            int greatest = draft.Snapshot.Searcher.GreatestWeight(lowest, [.. steps.Select(step => MeaningQuery.MinWeight(step, total))], enough);
            if (greatest >= 0) return steps[greatest];
            if (least == 0) return 0;
        }

        return s_steps.FirstOrDefault(step => draft.Snapshot.Searcher.Count(meaning.Build(step)) >= enough);
    }

    /// <summary>Whether there are several words, or alternatives as one, of which an article may lack some.</summary>
    private static bool IsChoosable(Draft draft)
    {
        ImmutableArray<ClauseSyntax> clauses = draft.Syntax.Root.Clauses;
        if (clauses.Any(clause => clause.Operator == ClauseOperator.Required)) return false;
        int choices = 0;
        for (int i = 0; i < clauses.Length; i++)
        {
            bool goesOn = clauses[i].Operator == ClauseOperator.Alternative && i > 0 && clauses[i - 1].Operator == ClauseOperator.Alternative;
            if (clauses[i].Operator == ClauseOperator.Alternative ? !goesOn : clauses[i].Operator == ClauseOperator.None && !draft.Binds(clauses[i])) choices++;
        }

        return choices > 1;
    }
}
