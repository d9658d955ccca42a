using System.Text;
using AngleSharp.Dom;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Collects the text of a line as a browser shows it: runs of white space are one space, what does not show is left out.</summary>
internal sealed class TextCollector
{
    /// <summary>For a short text, no more nodes below an element are looked at.</summary>
    private const int MaxNodes = 200;

    private readonly StringBuilder _text = new();
    private int _linkLength;
    private int _broken = -1;
    private bool _space;

    /// <summary>How long the line is so far.</summary>
    public int Length => _text.Length;

    /// <summary>A text as a line.</summary>
    public static string Line(string text)
    {
        TextCollector collector = new();
        collector.Append(text, inLink: false);
        return collector._text.ToString();
    }

    public void Append(ReadOnlySpan<char> text, bool inLink)
    {
        int before = _text.Length;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                _space = true;
                continue;
            }

            if (IsInvisible(c)) continue;
            if (_space && _text.Length > 0 && _text[^1] != '\n') _text.Append(' ');
            _space = false;
            _text.Append(c);
        }

        if (inLink) _linkLength += _text.Length - before;
    }

    /// <summary>A <c>br</c>: a space in the line, or its end if a sentence is at its end or another stood before. Whether it is the end.</summary>
    public bool Break()
    {
        bool ends = _text.Length > 0 && (_broken == _text.Length || _text[^1] is '.' or '!' or '?' or ':' or '"' or '”' or '»' or '。' or '」' or '…' or ')');
        _space = true;
        _broken = _text.Length;
        return ends;
    }

    /// <summary>The end of a line of text that is set out in lines; of two and more in a row, a blank line.</summary>
    public void EndLine()
    {
        _space = false;
        if (_text.Length > 0 && !(_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n')) _text.Append('\n');
    }

    /// <summary>Ends the piece of text: a line, or what is set out in lines. Whether there was anything in it.</summary>
    public bool Take(out string text, out int linkLength)
    {
        text = _text.ToString().TrimEnd('\n');
        linkLength = _linkLength;
        _text.Clear();
        _linkLength = 0;
        _space = false;
        _broken = -1;
        return text.Length > 0;
    }

    /// <summary>The text in an element, cut to a length.</summary>
    public static string Of(IElement element, int maxLength)
    {
        TextCollector collector = new();
        Stack<INode> nodes = new([element]);
        for (int seen = 0; seen < MaxNodes && collector._text.Length < maxLength && nodes.TryPop(out INode? node); seen++)
        {
            if (node is IText text) collector.Append(text.Data.AsSpan(0, Math.Min(text.Data.Length, maxLength)), inLink: false);
            else if (node is IElement { LocalName: "script" or "style" }) continue;
            else if (node is IElement { LocalName: "br" }) collector._space = true;
            for (int i = Math.Min(node.ChildNodes.Length, MaxNodes) - 1; i >= 0; i--) nodes.Push(node.ChildNodes[i]);
        }

        return collector._text.Length > maxLength ? collector._text.ToString(0, maxLength) : collector._text.ToString();
    }

    /// <summary>Soft hyphens, spaces of width zero, marks of order and direction, control characters.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' || char.IsControl(c);
}
