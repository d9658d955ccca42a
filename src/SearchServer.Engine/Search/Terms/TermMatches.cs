using SearchServer.Engine.Codecs.Postings;

namespace SearchServer.Engine.Search;

/// <summary>The occurrences of a term.</summary>
internal sealed class TermMatches(PostingsEnum postings, FieldMatches found, float weight) : Matches
{
    private readonly int _part = found.AddPart(weight);

    public override bool Collect(int doc)
    {
        if (postings.Doc < doc) postings.Advance(doc);
        if (postings.Doc != doc) return false;
        found.AddOccurrences(postings, _part);
        return true;
    }

    public override void Dispose() => postings.Dispose();
}
