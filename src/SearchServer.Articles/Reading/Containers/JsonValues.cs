using System.Text;
using System.Text.Json;
using SearchServer.Articles.Reading.Detection;
using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>
/// Cuts JSON into the objects that may be articles: those of a list, those of the list in an answer of a service such as <c>{"status":"ok","articles":[…]}</c>, else the object itself; and so on with what stands behind it.
/// It holds no more than one of them.
/// </summary>
internal sealed class JsonValues(Stream stream)
{
    private static readonly JsonReaderOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = ReadingLimits.MaxValueDepth, AllowMultipleValues = true };

    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private JsonReaderState _state = new(s_options);
    private int _line = 1;
    private Place _place;
    private bool _isListNested;
    private bool _hasAny;

    /// <summary>Where in the text it stands.</summary>
    private enum Place
    {
        /// <summary>Between whole values.</summary>
        Outside,

        /// <summary>Between the objects of a list.</summary>
        InList,

        /// <summary>Behind the list, in an object around it.</summary>
        BehindList,
    }

    public static IEnumerable<SourceRecord> Read(SourceStream source)
    {
        JsonValues values = new(source.Stream);
        while (values.TryNext(out byte[] bytes, out int line, out bool isPart)) yield return source.Part(FileFormat.Json, bytes, line) with { IsPart = isPart };
        if (!values._hasAny) yield return source.Rejected("expected JSON objects, found none");
    }

    /// <summary>Takes the next object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="line">The line that it begins at.</param>
    /// <param name="isPart">Whether it is not the only one.</param>
    /// <exception cref="SourceException">What comes is no JSON, no object, or too long.</exception>
    public bool TryNext(out byte[] value, out int line, out bool isPart)
    {
        try
        {
            while (!TryNextHeld(out value, out line))
            {
                if (_isAtEnd && _start == _end)
                {
                    isPart = false;
                    return false;
                }

                Fill();
            }
        }
        catch (JsonException e)
        {
            throw new SourceException($"expected JSON: {ReasonOf(e)}", (int?)e.LineNumber + 1);
        }

        isPart = _hasAny || _place == Place.InList;
        _hasAny = true;
        return true;
    }

    /// <summary>What is wrong, without where: that is told otherwise.</summary>
    public static string ReasonOf(JsonException e)
    {
        int where = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return where < 0 ? e.Message : e.Message[..where];
    }

    /// <summary>What a value is, in words.</summary>
    public static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };

    /// <summary>Takes the next object out of what the buffer holds, if it holds all of it.</summary>
    private bool TryNextHeld(out byte[] value, out int line)
    {
        value = [];
        line = 0;
        Utf8JsonReader reader = new(_buffer.AsSpan(_start, _end - _start), _isAtEnd, _state);
        while (reader.Read())
        {
            switch (_place, reader.TokenType)
            {
                case (Place.BehindList, _):
                    if (reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.EndObject) _place = Place.Outside;
                    break;
                case (Place.Outside, JsonTokenType.StartArray):
                    (_place, _isListNested) = (Place.InList, false);
                    break;
                case (Place.InList, JsonTokenType.EndArray):
                    _place = _isListNested ? Place.BehindList : Place.Outside;
                    break;
                case (_, JsonTokenType.StartObject):
                    int from = (int)reader.TokenStartIndex;
                    if (_place == Place.Outside)
                    {
                        if (!TryFindList(ref reader, out bool found)) return false;
                        if (found)
                        {
                            (_place, _isListNested) = (Place.InList, true);
                            break;
                        }
                    }
                    else if (!reader.TrySkip())
                    {
                        return false;
                    }

                    value = _buffer.AsSpan(_start + from, (int)reader.BytesConsumed - from).ToArray();
                    line = _line + _buffer.AsSpan(_start, from).Count((byte)'\n');
                    Consume(in reader);
                    return true;
                default:
                    throw new SourceException($"expected a JSON object, found {Describe(reader.TokenType)}", _line + _buffer.AsSpan(_start, (int)reader.TokenStartIndex).Count((byte)'\n'));
            }

            Consume(in reader);
            reader = new(_buffer.AsSpan(_start, _end - _start), _isAtEnd, _state);
        }

        Consume(in reader);
        return false;
    }

    /// <summary>
    /// Looks in an object for the list of an answer, through the objects that such lists lie in, and stops behind its bracket; else behind the object. An object with a text of its own is an article, whatever lists it has.
    /// </summary>
    /// <returns>False if the buffer does not hold enough of it.</returns>
    private static bool TryFindList(ref Utf8JsonReader reader, out bool found)
    {
        found = false;
        int depth = reader.CurrentDepth;
        bool hasText = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                if (reader.CurrentDepth == depth) return true;
                continue;
            }

            // What is not passed over as a whole are the properties of the objects that were entered.
            string name = FieldNames.Fold(reader.ValueIsEscaped || reader.ValueSpan.Length > FieldNames.MaxLength ? "" : Encoding.UTF8.GetString(reader.ValueSpan));
            if (!reader.Read()) return false;
            hasText |= reader.TokenType == JsonTokenType.String && FieldNames.IsBody(name);
            if (!hasText && reader.TokenType == JsonTokenType.StartArray && FieldNames.IsList(name))
            {
                Utf8JsonReader inside = reader;
                if (!inside.Read()) return false;
                if (inside.TokenType == JsonTokenType.StartObject)
                {
                    found = true;
                    return true;
                }
            }

            bool isEntered = !hasText && reader.TokenType == JsonTokenType.StartObject && FieldNames.IsEnvelope(name);
            if (!isEntered && !reader.TrySkip()) return false;
        }

        return false;
    }

    private void Consume(in Utf8JsonReader reader)
    {
        int consumed = (int)reader.BytesConsumed;
        _line += _buffer.AsSpan(_start, consumed).Count((byte)'\n');
        _start += consumed;
        _state = reader.CurrentState;
    }

    /// <summary>Fills the buffer, which grows if it is full already: so nothing is looked at more than twice on average.</summary>
    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        else if (_end == _buffer.Length)
        {
            if (_buffer.Length >= ReadingLimits.MaxUnitBytes) throw new SourceException($"expected at most {ReadingLimits.MaxUnitBytes >> 20} MB an object, found more", _line);
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        while (_end < _buffer.Length && !_isAtEnd)
        {
            int read = stream.Read(_buffer, _end, _buffer.Length - _end);
            _isAtEnd = read == 0;
            _end += read;
        }
    }
}
