namespace SearchServer.Engine.Search;

/// <summary>Clauses: where one of them matched counts only if the document matches as a whole.</summary>
internal sealed class BooleanMatches : Matches
{
    private readonly FieldMatches _found;
    private readonly Matches[] _required;
    private readonly (Matches Clause, int Weight)[] _optional;
    private readonly int _minWeight;
    private readonly Matches[] _excluded;

    /// <param name="found">Takes the places.</param>
    /// <param name="required">What must match.</param>
    /// <param name="optional">What may match, with what it counts.</param>
    /// <param name="minWeight">What the optional clauses that match must count together.</param>
    /// <param name="excluded">What must not match.</param>
    public BooleanMatches(FieldMatches found, Matches[] required, IEnumerable<(Matches Clause, int Weight)> optional, int minWeight, Matches[] excluded)
    {
        // Those with places first: if they suffice, the others need not be asked.
        _optional = [.. optional.OrderBy(clause => clause.Clause.HasPlaces ? 0 : 1)];
        (_found, _required, _minWeight, _excluded) = (found, required, minWeight, excluded);
    }

    public override bool Collect(int doc)
    {
        foreach (Matches clause in _excluded)
        {
            if (clause.Collect(doc)) return false;
        }

        int before = _found.Count;
        bool matched = true;
        foreach (Matches clause in _required) matched = matched && clause.Collect(doc);
        int reached = 0;
        foreach ((Matches clause, int weight) in _optional)
        {
            if (!matched || (reached >= _minWeight && !clause.HasPlaces)) break;
            if (clause.Collect(doc)) reached += weight;
        }

        if (matched && reached >= _minWeight) return true;
        _found.Truncate(before);
        return false;
    }

    public override void Dispose()
    {
        foreach (Matches clause in _required) clause.Dispose();
        foreach ((Matches clause, _) in _optional) clause.Dispose();
        foreach (Matches clause in _excluded) clause.Dispose();
    }
}
