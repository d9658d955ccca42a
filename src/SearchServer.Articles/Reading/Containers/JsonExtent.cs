namespace SearchServer.Articles.Reading.Containers;

/// <summary>Finds where a JSON value ends of which no more than a piece is held at a time. It looks at brackets and quotes alone.</summary>
internal struct JsonExtent
{
    private int _depth;
    private bool _isInText;
    private bool _isEscaped;

    /// <summary>Goes through the next piece.</summary>
    /// <returns>How much of it belongs to the value if that ends in it; else -1.</returns>
    public int EndIn(ReadOnlySpan<byte> piece)
    {
        for (int i = 0; i < piece.Length; i++)
        {
            if (_isEscaped) _isEscaped = false;
            else if (_isInText && piece[i] == '\\') _isEscaped = true;
            else if (piece[i] == '"') _isInText = !_isInText;
            else if (_isInText) continue;
            else if (piece[i] is (byte)'{' or (byte)'[') _depth++;
            else if (piece[i] is (byte)'}' or (byte)']') _depth--;
            else continue;
            if (_depth <= 0 && !_isInText) return i + 1;
        }

        return -1;
    }
}
