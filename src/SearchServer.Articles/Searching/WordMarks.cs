using System.Collections.Immutable;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Highlighting;

namespace SearchServer.Articles.Searching;

/// <summary>Finds words as they were typed in texts: their field has positions but no offsets, so the texts of the hits that are shown are taken apart again. For one thread.</summary>
internal sealed class WordMarks(ArticleSchema schema)
{
    /// <summary>More quotations are not marked in one text: nobody reads so many.</summary>
    private const int MaxMarks = 10_000;

    /// <summary>So much of a text is looked through for a quotation with a slop, in occurrences times the places that they may be in.</summary>
    private const int MaxStarts = 1 << 17;

    private readonly TokenStream _stream = schema.Words.CreateStream("");
    private readonly List<(string Word, int Position, TextSpan Place)> _words = [];

    /// <summary>Adds the places of each of some quotations in a text.</summary>
    public void Find(string text, IReadOnlyList<AskedPart> quotations, List<TextSpan> into)
    {
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
            if (quotation.IsOpen) FindAny(quotation.OpenTerms.Value, into);
            else if (quotation.Slop == 0) FindExact(quotation.Words, into);
            else FindSloppy(quotation.Words, quotation.Slop, into);
        }
    }

    private void FindAny(HashSet<string> wanted, List<TextSpan> into)
    {
        foreach ((string word, _, TextSpan place) in _words)
        {
            if (into.Count == MaxMarks) return;
            if (wanted.Contains(word)) into.Add(place);
        }
    }

    private void FindExact(ImmutableArray<WordTerm> wanted, List<TextSpan> into)
    {
        for (int i = 0; i + wanted.Length <= _words.Count && into.Count < MaxMarks; i++)
        {
            int at = 0;
            while (at < wanted.Length && _words[i + at].Word == wanted[at].Text && _words[i + at].Position - _words[i].Position == wanted[at].Position - wanted[0].Position) at++;
            if (at == wanted.Length) into.Add(new TextSpan(_words[i].Place.Start, _words[i + at - 1].Place.End));
        }
    }

    /// <summary>
    /// Each word by itself that is in a match. An occurrence in the place of a wanted word says where the quotation would begin: it is in a match with others, one for each wanted word, if all of these
    /// beginnings lie within the slop.
    /// </summary>
    private void FindSloppy(ImmutableArray<WordTerm> wanted, int slop, List<TextSpan> into)
    {
        ILookup<string, int> places = Enumerable.Range(0, wanted.Length).ToLookup(place => wanted[place].Text);
        Dictionary<string, List<int>> occurrences = places.ToDictionary(word => word.Key, _ => new List<int>());
        List<(int Start, int Place, int At)> starts = [];
        for (int at = 0; at < _words.Count && starts.Count < MaxStarts; at++)
        {
            (string word, int position, _) = _words[at];
            if (!places.Contains(word)) continue;
            occurrences[word].Add(position);
            foreach (int place in places[word]) starts.Add((position - wanted[place].Position, place, at));
        }

        starts.Sort();
        (int[] Places, List<int> Occurrences)[] repeated = [.. places.Where(word => word.Count() > 1).Select(word => (word.Select(place => wanted[place].Position).ToArray(), occurrences[word.Key]))];
        int[] inside = new int[wanted.Length];
        int missing = wanted.Length;
        int end = 0;
        int known = 0;
        SortedSet<int> marked = [];
        for (int first = 0; first < starts.Count; first++)
        {
            for (; end < starts.Count && starts[end].Start - starts[first].Start <= slop; end++)
            {
                if (inside[starts[end].Place]++ == 0) missing--;
            }

            if (missing == 0 && known < end && Array.TrueForAll(repeated, word => HaveOneEach(word.Places, word.Occurrences, starts[first].Start, slop)))
            {
                for (known = Math.Max(known, first); known < end; known++) marked.Add(starts[known].At);
            }

            if (--inside[starts[first].Place] == 0) missing++;
        }

        into.AddRange(marked.Take(MaxMarks - into.Count).Select(at => _words[at].Place));
    }

    /// <summary>Whether each place of a word that is wanted several times has an occurrence of its own: each takes the first that is left.</summary>
    private static bool HaveOneEach(int[] places, List<int> occurrences, int start, int slop)
    {
        int next = 0;
        foreach (int place in places)
        {
            int first = occurrences.BinarySearch(start + place);
            next = Math.Max(next, first < 0 ? ~first : first);
            if (next == occurrences.Count || occurrences[next++] > start + place + slop) return false;
        }

        return true;
    }
}
