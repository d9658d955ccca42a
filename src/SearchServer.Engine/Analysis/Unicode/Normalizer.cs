using System.Buffers;
using System.Text;

namespace SearchServer.Engine.Analysis.Unicode;

/// <summary>Brings texts into a form of <see cref="Normalization"/>. Reuses its memory, so it is for one thread at a time.</summary>
internal sealed class Normalizer(Normalization form)
{
    private int[] _codePoints = new int[64];
    private int _length;
    private char[] _text = new char[64];

    /// <summary>The text in the form; it lasts until the next call, and as long as the text given. An unpaired surrogate stays.</summary>
    public ReadOnlySpan<char> Normalize(ReadOnlySpan<char> text) => form.IsSurelyNormal(text) ? text : Compose(text);

    /// <summary>As <see cref="Normalize"/>, without a look at whether it has to be done.</summary>
    public ReadOnlySpan<char> Compose(ReadOnlySpan<char> text)
    {
        Decompose(text);
        ComposePairs();
        return Write();
    }

    /// <summary>
    /// The code points of the text taken apart, marks in their order, the caller's to change until the next call. Syllables of Hangul are not taken apart: <see cref="Normalization.PartsOf"/> does that. An unpaired surrogate stays.
    /// </summary>
    public Span<int> Decompose(ReadOnlySpan<char> text)
    {
        _length = 0;
        for (int i = 0; i < text.Length;)
        {
            bool isPaired = Rune.DecodeFromUtf16(text[i..], out Rune rune, out int units) == OperationStatus.Done;
            int codePoint = isPaired ? rune.Value : text[i];
            if (form.Decompose(codePoint) is { } parts)
            {
                foreach (Rune part in parts.EnumerateRunes()) Append(part.Value);
            }
            else Append(codePoint);

            i += units;
        }

        return _codePoints.AsSpan(0, _length);
    }

    // Marks behind a letter come in the order of their classes; those of one class stay in theirs.
    private void Append(int codePoint)
    {
        if (_length == _codePoints.Length) Array.Resize(ref _codePoints, 2 * _length);
        int at = _length++;
        int order = Normalization.CombiningClass(codePoint);
        for (; order != 0 && at > 0 && Normalization.CombiningClass(_codePoints[at - 1]) > order; at--) _codePoints[at] = _codePoints[at - 1];
        _codePoints[at] = codePoint;
    }

    // A character joins the last letter before it, unless one of its class or a higher one, or another letter, stands between.
    private void ComposePairs()
    {
        int length = 0;
        int letter = -1;
        int between = -1;
        for (int i = 0; i < _length; i++)
        {
            int codePoint = _codePoints[i];
            int order = Normalization.CombiningClass(codePoint);
            if (letter >= 0 && between < order && Normalization.Compose(_codePoints[letter], codePoint) is >= 0 and int composed)
            {
                _codePoints[letter] = composed;
                continue;
            }

            if (order == 0) letter = length;
            between = order == 0 ? -1 : order;
            _codePoints[length++] = codePoint;
        }

        _length = length;
    }

    private ReadOnlySpan<char> Write()
    {
        if (_text.Length < 2 * _length) _text = new char[2 * _codePoints.Length];
        int length = 0;
        for (int i = 0; i < _length; i++)
        {
            if (Rune.TryCreate(_codePoints[i], out Rune rune)) length += rune.EncodeToUtf16(_text.AsSpan(length));
            else _text[length++] = (char)_codePoints[i];
        }

        return _text.AsSpan(0, length);
    }
}
