using System.Runtime.InteropServices;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>A place where a part of a query matches.</summary>
/// <param name="Start">Where it starts: in chars of the text; in a field without offsets, the position of its first word.</param>
/// <param name="End">Where it ends, exclusive; in a field without offsets, the position behind its last word.</param>
/// <param name="Part">The number of the part.</param>
internal readonly record struct Match(int Start, int End, int Part);

/// <summary>A field in which places are looked for where a query matches, with those found in the current document, in any order; and the parts of the query that they are of.</summary>
/// <param name="name">The name of the field.</param>
/// <param name="docs">The documents that may be asked for, ascending.</param>
internal sealed class FieldMatches(string name, int[] docs)
{
    /// <summary>The weight of what is made of terms that do not tell how rare it is: that of a rare word, for names and words near each other say much.</summary>
    public const float UsualWeight = 8;

    /// <summary>So many places of a part are found in a document, the first ones: nobody reads on.</summary>
    public const int MaxOfPart = 1 << 14;

    /// <summary>So many of all parts: some megabytes.</summary>
    public const int MaxOfAll = 1 << 18;

    private readonly List<Match> _found = [];
    private readonly List<float> _weights = [];

    public string Field => name;

    /// <summary>The places in the current document.</summary>
    public ReadOnlySpan<Match> Found => CollectionsMarshal.AsSpan(_found);

    public int Count => _found.Count;

    /// <summary>How much a place of each part says about a text: rare terms say more.</summary>
    public ReadOnlySpan<float> Weights => CollectionsMarshal.AsSpan(_weights);

    /// <summary>The documents of a segment that may be asked for, by their numbers in it.</summary>
    public int[] DocsIn(LeafContext leaf) => [.. docs.Where(doc => doc >= leaf.DocBase && doc < leaf.DocBase + leaf.Reader.MaxDoc).Select(doc => doc - leaf.DocBase)];

    /// <summary>Begins a segment, in which the query has other parts.</summary>
    public void StartLeaf() => _weights.Clear();

    /// <summary>Adds a part of the query; returns its number.</summary>
    public int AddPart(float weight)
    {
        _weights.Add(weight);
        return _weights.Count - 1;
    }

    /// <summary>Adds a place; one too many is left out.</summary>
    public void Add(int start, int end, int part)
    {
        if (_found.Count < MaxOfAll) _found.Add(new Match(start, end, part));
    }

    /// <summary>Adds the occurrences of a term in the current document of its postings, which were asked for offsets.</summary>
    public void AddOccurrences(PostingsEnum postings, int part)
    {
        int left = MaxOfPart;
        while (left > 0 && postings.NextRun(out int first, out int end))
        {
            PositionsReader occurrences = postings.Occurrences;
            for (int i = first; i < end && left > 0; i++, left--)
            {
                (int start, int last) = occurrences.Place(i);
                Add(start, last, part);
            }
        }
    }

    /// <summary>Takes back what was added since there were so many.</summary>
    public void Truncate(int count) => _found.RemoveRange(count, _found.Count - count);
}
