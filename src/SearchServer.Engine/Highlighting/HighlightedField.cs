using SearchServer.Engine.Analysis;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Highlighting;

/// <summary>
/// A field that a text is in. Where it has positions but no offsets, the text of a hit is taken apart again, once and only if something matched in it: the positions of its tokens are those in the index.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="analyzer">What it was indexed with; null if that is not known, and then nothing is found without offsets.</param>
internal sealed class HighlightedField(string name, Analyzer? analyzer)
{
    /// <summary>The places of the tokens of the current text, by position.</summary>
    private readonly List<TextSpan> _tokens = [];
    private TokenStream? _stream;
    private bool _isRead;

    public string Name => name;

    /// <summary>Begins another text.</summary>
    public void StartText() => _isRead = false;

    /// <summary>Adds places in the field as places in the text.</summary>
    /// <param name="leaf">The segment.</param>
    /// <param name="text">The text.</param>
    /// <param name="found">The places in the field.</param>
    /// <param name="firstPart">What is added to the numbers of their parts.</param>
    /// <param name="places">Takes them; what is no place in the text is left out.</param>
    public void AddPlaces(LeafContext leaf, ReadOnlySpan<char> text, ReadOnlySpan<Match> found, int firstPart, List<Match> places)
    {
        if (found.IsEmpty) return;
        bool hasOffsets = leaf.Reader.Terms(name)!.Field.HasOffsets;
        if (!hasOffsets && !_isRead) Read(text);
        foreach (Match match in found)
        {
            (int start, int end) = (match.Start, match.End);
            if (!hasOffsets)
            {
                if (end > _tokens.Count) continue;
                (start, end) = (_tokens[start].Start, _tokens[end - 1].End);
            }

            // Offsets that do not fit the text, because another was stored, mark nothing.
            if (start < end && end <= text.Length) places.Add(new Match(start, end, firstPart + match.Part));
        }
    }

    private void Read(ReadOnlySpan<char> text)
    {
        _isRead = true;
        _tokens.Clear();
        if (analyzer is null) return;
        TokenStream stream = _stream ??= analyzer.CreateStream(name);
        stream.Reset(text.ToString());
        int position = -1;
        while (stream.Next())
        {
            Token token = stream.Token;
            position += token.PositionIncrement;
            TextSpan place = new(token.StartOffset, token.EndOffset);
            while (_tokens.Count < position) _tokens.Add(default);
            if (_tokens.Count == position) _tokens.Add(place);
            else _tokens[position] = new TextSpan(Math.Min(_tokens[position].Start, place.Start), Math.Max(_tokens[position].End, place.End));
        }

        stream.Reset("");
    }
}
