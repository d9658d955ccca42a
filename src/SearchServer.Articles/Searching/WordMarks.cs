using System.Collections.Immutable;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Highlighting;

namespace SearchServer.Articles.Searching;

/// <summary>Finds words as they were typed in texts: their field has positions but no offsets, so the texts of the hits that are shown are taken apart again. For one thread.</summary>
internal sealed class WordMarks(ArticleSchema schema)
{
    private readonly TokenStream _stream = schema.Words.CreateStream("");
    private readonly List<(string Word, int Position, TextSpan Place)> _words = [];

    /// <summary>Adds the places of each of some quotations in a text.</summary>
    public void Find(string text, IReadOnlyList<AskedPart> quotations, List<TextSpan> into)
    {
        if (quotations.Count == 0) return;
        _words.Clear();
        int position = -1;
        _stream.Reset(text);
        while (_stream.Next())
        {
            position += _stream.Token.PositionIncrement;
            _words.Add((_stream.Token.Term.ToString(), position, new TextSpan(_stream.Token.StartOffset, _stream.Token.EndOffset)));
        }

        foreach (AskedPart quotation in quotations)
        {
            if (quotation.Slop == 0) FindExact(quotation.Words, into);
            else FindSloppy(quotation.Words, quotation.Slop, into);
        }
    }

    private void FindExact(ImmutableArray<WordTerm> wanted, List<TextSpan> into)
    {
        for (int i = 0; i + wanted.Length <= _words.Count; i++)
        {
            int at = 0;
            while (at < wanted.Length && _words[i + at].Word == wanted[at].Text && _words[i + at].Position - _words[i].Position == wanted[at].Position - wanted[0].Position) at++;
            if (at == wanted.Length) into.Add(new TextSpan(_words[i].Place.Start, _words[i + at - 1].Place.End));
        }
    }

    /// <summary>Each word by itself, where all of them stand within the quotation's length and slop.</summary>
    private void FindSloppy(ImmutableArray<WordTerm> wanted, int slop, List<TextSpan> into)
    {
        HashSet<string> missing = [.. wanted.Select(word => word.Text)];
        int distinct = missing.Count;
        int[] places = [.. Enumerable.Range(0, _words.Count).Where(i => missing.Contains(_words[i].Word))];
        int end = 0;
        int marked = 0;
        Dictionary<string, int> inside = [];
        for (int start = 0; start < places.Length; start++)
        {
            while (end < places.Length && _words[places[end]].Position - _words[places[start]].Position < wanted.Length + slop)
            {
                string word = _words[places[end++]].Word;
                inside[word] = inside.GetValueOrDefault(word) + 1;
            }

            if (inside.Count == distinct)
            {
                for (marked = Math.Max(marked, start); marked < end; marked++) into.Add(_words[places[marked]].Place);
            }

            string left = _words[places[start]].Word;
            if (--inside[left] == 0) inside.Remove(left);
        }
    }
}
