using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>
/// A query, or a part of one, that says of documents of one segment whether they match, and where in a field: what <see cref="Scorer"/> says of many at once, this says of the few that are shown.
/// Documents ascend from call to call. For one thread at a time.
/// </summary>
internal abstract class Matches : IDisposable
{
    /// <summary>Whether it can have places in the field at all. If not, it only says whether a document matches.</summary>
    public virtual bool HasPlaces => true;

    /// <summary>Whether the document matches; if so, adds the places to the <see cref="FieldMatches"/> that it was made for. If not, adds nothing.</summary>
    public abstract bool Collect(int doc);

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>What is about something else than the field: the scorer says whether it matches, and is made only if somebody asks.</summary>
internal sealed class PlacelessMatches(Weight weight, LeafContext leaf) : Matches
{
    private Scorer? _scorer;
    private bool _isMade;

    public override bool HasPlaces => false;

    public override bool Collect(int doc)
    {
        if (!_isMade) _scorer = weight.Scorer(leaf);
        _isMade = true;
        return _scorer?.TryScore(doc, out _) == true;
    }

    public override void Dispose() => _scorer?.Dispose();
}
