using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Clauses that must match, clauses of which enough must, and clauses that must not.</summary>
/// <param name="mode">What is wanted.</param>
/// <param name="required">What must match.</param>
/// <param name="optional">What may match, with what it counts.</param>
/// <param name="minWeight">What the optional clauses that match must count together; 0 if none must match, and something else must.</param>
/// <param name="excluded">What must not match.</param>
internal sealed class BooleanWeight(ScoreMode mode, Weight[] required, (Weight Clause, int Weight)[] optional, int minWeight, Weight[] excluded) : Weight
{
    public override Scorer? Scorer(LeafContext leaf)
    {
        List<Scorer> made = new(required.Length + optional.Length);
        Scorer? scorer = Positive(leaf, made);
        if (scorer is null)
        {
            foreach (Scorer unused in made) unused.Dispose();
            return null;
        }

        List<Scorer> exclusions = ScorersOf(excluded, leaf);
        return exclusions.Count == 0 ? scorer : new ExclusionScorer(scorer, exclusions);
    }

    public override Matches? Matches(LeafContext leaf, FieldMatches found)
    {
        List<Matches> all = new(required.Length);
        List<(Matches Clause, int Weight)> any = [];
        foreach (Weight clause in required)
        {
            if (clause.Matches(leaf, found) is { } matches) all.Add(matches);
        }

        foreach ((Weight clause, int weight) in optional)
        {
            if (clause.Matches(leaf, found) is { } matches) any.Add((matches, weight));
        }

        bool canMatch = all.Count == required.Length && any.Sum(clause => clause.Weight) >= minWeight;
        bool hasPlaces = all.Exists(clause => clause.HasPlaces) || any.Exists(clause => clause.Clause.HasPlaces);
        if (canMatch && hasPlaces) return new BooleanMatches(found, [.. all], any, minWeight, [.. excluded.Select(clause => new PlacelessMatches(clause, leaf))]);
        foreach (Matches clause in all) clause.Dispose();
        foreach ((Matches clause, _) in any) clause.Dispose();
        return canMatch ? base.Matches(leaf, found) : null;
    }

    /// <summary>What must and should match; on null, the scorers in <paramref name="made"/> are left to dispose.</summary>
    private Scorer? Positive(LeafContext leaf, List<Scorer> made)
    {
        made.AddRange(ScorersOf(required, leaf));
        if (made.Count < required.Length) return null;
        List<Scorer> all = [.. made];
        List<(Scorer Scorer, int Weight)> any = new(optional.Length);
        int spare = -minWeight;
        bool countsOptional = minWeight > 0 || mode != ScoreMode.CompleteNoScores;
        foreach ((Weight clause, int weight) in countsOptional ? optional : [])
        {
            if (clause.Scorer(leaf) is not { } scorer) continue;
            made.Add(scorer);
            any.Add((scorer, weight));
            spare += weight;
        }

        if (spare < 0) return null;

        // Without these the others cannot reach the minimum.
        int min = minWeight;
        foreach ((Scorer scorer, int weight) in any)
        {
            if (weight <= spare) continue;
            all.Add(scorer);
            min -= weight;
        }

        any.RemoveAll(clause => clause.Weight > spare);
        if (min > 0 && any.Count > 0) all.Add(Union(any, min));
        Scorer conjunction = all.Count == 1 ? all[0] : new ConjunctionScorer(all, mode);
        if (min > 0 || any.Count == 0) return conjunction;
        return new OptionalScorer(conjunction, Union(any, 1));
    }

    private Scorer Union(List<(Scorer Scorer, int Weight)> clauses, int min)
    {
        if (clauses.Count == 1) return clauses[0].Scorer;
        bool isAnyEnough = clauses.TrueForAll(clause => clause.Weight >= min);
        return isAnyEnough && mode != ScoreMode.TopScores ? new DisjunctionScorer(clauses.ConvertAll(clause => clause.Scorer), mode) : new MaxScoreScorer(clauses, min);
    }
}
