using System.Text;
using System.Text.Json;
using SearchServer.Articles.Reading.Detection;
using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>
/// Cuts JSON into the objects that may be articles: those of a list, those of the list in an answer of a service such as <c>{"status":"ok","articles":[…]}</c>, else the object itself; and so on with what stands behind it.
/// It holds no more than one of them. What stands among the objects of a list and is none, or is too long, is told and passed over.
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
    private JsonValue? _passedOver;

    /// <summary>Where in the text it stands.</summary>
    private enum Place
    {
        /// <summary>Between whole values.</summary>
        Outside,

        /// <summary>Between the objects of a list.</summary>
        InList,

        /// <summary>Between the fields of an object each of which has an article.</summary>
        InMap,

        /// <summary>Behind the list, in an object around it.</summary>
        BehindList,
    }

    public static IEnumerable<SourceRecord> Read(SourceStream source)
    {
        JsonValues values = new(source.Stream);
        while (values.TryNext(out JsonValue value))
        {
            yield return value.Problem is { } problem ? source.Rejected(problem, value.Line) : source.Part(FileFormat.Json, value.Bytes, value.Line) with { IsPart = value.IsPart };
        }

        if (!values._hasAny) yield return source.Rejected("expected JSON objects, found none");
    }

    /// <summary>Takes the next object.</summary>
    /// <param name="value">The object, or what stands in its place.</param>
    /// <exception cref="SourceException">What comes is no JSON, or too long and in no list.</exception>
    public bool TryNext(out JsonValue value)
    {
        try
        {
            while (!TryNextHeld(out value))
            {
                if (_isAtEnd && _start == _end) return false;
                Fill();
            }
        }
        catch (JsonException e)
        {
            throw new SourceException($"expected JSON: {ReasonOf(e)}", (int?)e.LineNumber + 1);
        }

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
    private bool TryNextHeld(out JsonValue value)
    {
        value = default;
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
                case (Place.InMap, JsonTokenType.PropertyName):
                    break;
                case (Place.InMap, JsonTokenType.EndObject):
                    _place = reader.CurrentDepth == 0 ? Place.Outside : Place.BehindList;
                    break;
                case (Place.InList, JsonTokenType.EndArray):
                    _place = _isListNested ? Place.BehindList : Place.Outside;
                    break;
                default:
                    (JsonTokenType token, int from) = (reader.TokenType, (int)reader.TokenStartIndex);
                    Place found = Place.Outside;
                    if (_place == Place.Outside && token == JsonTokenType.StartObject ? !TryFindList(ref reader, out found) : !reader.TrySkip()) return false;
                    if (found is Place.InList or Place.InMap)
                    {
                        (_place, _isListNested) = (found, true);
                        break;
                    }

                    ReadOnlySpan<byte> held = _buffer.AsSpan(_start, (int)reader.BytesConsumed);
                    value = new JsonValue(_line + held[..from].Count((byte)'\n'), _hasAny || _place is Place.InList or Place.InMap);
                    value = token == JsonTokenType.StartObject ? value with { Bytes = held[from..].ToArray() } : _passedOver ?? value with { Problem = $"expected a JSON object, found {Describe(token)}" };
                    _passedOver = null;
                    Consume(in reader);
                    return true;
            }

            Consume(in reader);
            reader = new(_buffer.AsSpan(_start, _end - _start), _isAtEnd, _state);
        }

        Consume(in reader);
        return false;
    }

    /// <summary>
    /// Looks in an object for the list of an answer, through the objects that such lists lie in, and stops behind its bracket; else behind the object. An object with a text of its own is an article, whatever lists it has; one with a
    /// description is a feed if its list has articles.
    /// </summary>
    /// <param name="reader">Stands at the beginning of the object.</param>
    /// <param name="found">Whether it stands in a list afterwards, in an object of articles, or behind the object.</param>
    /// <returns>False if the buffer does not hold enough of it.</returns>
    private static bool TryFindList(ref Utf8JsonReader reader, out Place found)
    {
        found = Place.Outside;
        int depth = reader.CurrentDepth;
        bool hasText = false;
        bool hasSummary = false;
        bool isFirst = true;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                if (reader.CurrentDepth == depth) return true;
                continue;
            }

            Utf8JsonReader before = reader;
            // What is not passed over as a whole are the properties of the objects that were entered.
            string name = NameOf(in reader);
            if (!reader.Read()) return false;
            if (reader.TokenType == JsonTokenType.String)
            {
                hasText |= FieldNames.IsText(name);
                hasSummary |= FieldNames.IsSummary(name);
            }

            if (!hasText && reader.TokenType == JsonTokenType.StartArray && FieldNames.IsList(name))
            {
                // What is a text in parts may be called so as well.
                if (!TryLookInto(reader, hasSummary || FieldNames.IsText(name), out bool isList)) return false;
                found = isList ? Place.InList : Place.Outside;
                if (isList) return true;
            }

            bool isEntered = !hasText && reader.TokenType == JsonTokenType.StartObject && FieldNames.IsEnvelope(name);
            if (isFirst && reader.TokenType == JsonTokenType.StartObject && !isEntered && !FieldNames.IsWrapping(name))
            {
                if (!TryLookAtTwo(reader, out bool areArticles)) return false;
                if (areArticles)
                {
                    reader = before;
                    found = Place.InMap;
                    return true;
                }
            }

            isFirst = isEntered;
            if (!isEntered && !reader.TrySkip()) return false;
        }

        return false;
    }

    /// <summary>Looks at the first object of a list: whether there is one, and if that is asked, whether it looks like an article, with two of title, text, date and address or with an object around all fields.</summary>
    /// <returns>False if the buffer does not hold enough of it.</returns>
    private static bool TryLookInto(Utf8JsonReader list, bool isArticleAsked, out bool isFound)
    {
        isFound = false;
        do
        {
            if (!list.Read()) return false;
            if (list.TokenType == JsonTokenType.EndArray) return true;
        }
        while (list.TokenType != JsonTokenType.StartObject && list.TrySkip());

        if (list.TokenType != JsonTokenType.StartObject) return false;
        isFound = !isArticleAsked;
        return isFound || TryLookAt(ref list, out isFound);
    }

    /// <summary>Looks at an object: whether it looks like an article.</summary>
    /// <returns>False if the buffer does not hold enough of it.</returns>
    private static bool TryLookAt(ref Utf8JsonReader reader, out bool isArticle)
    {
        isArticle = false;
        HashSet<ArticleField> fields = [];
        int depth = reader.CurrentDepth;
        while (true)
        {
            if (!reader.Read()) return false;
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth) return true;
            string name = NameOf(in reader);
            if (FieldNames.TellingField(name) is { } field) fields.Add(field);
            if (!reader.Read()) return false;
            isArticle |= fields.Count > 1 || (reader.TokenType == JsonTokenType.StartObject && FieldNames.IsWrapping(name));
            if (!reader.TrySkip()) return false;
        }
    }

    /// <summary>Looks at the value of a field, and of the next: whether both look like articles, for one may be about something that an article has.</summary>
    /// <returns>False if the buffer does not hold enough of them.</returns>
    private static bool TryLookAtTwo(Utf8JsonReader reader, out bool areArticles)
    {
        if (!TryLookAt(ref reader, out areArticles)) return false;
        if (!areArticles) return true;
        if (!reader.Read()) return false;
        areArticles = reader.TokenType == JsonTokenType.PropertyName;
        if (!areArticles) return true;
        if (!reader.Read()) return false;
        areArticles = reader.TokenType == JsonTokenType.StartObject;
        return !areArticles || TryLookAt(ref reader, out areArticles);
    }

    private static string NameOf(in Utf8JsonReader reader) => FieldNames.Fold(reader.ValueIsEscaped || reader.ValueSpan.Length > FieldNames.MaxLength ? "" : Encoding.UTF8.GetString(reader.ValueSpan));

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
            if (_buffer.Length >= ReadingLimits.MaxUnitBytes)
            {
                PassOver();
                return;
            }

            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        while (_end < _buffer.Length && !_isAtEnd) FillSome();
    }

    private void FillSome()
    {
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _isAtEnd = read == 0;
        _end += read;
    }

    /// <summary>Passes over a value of a list that fills the buffer and does not end in it. In its place stands null, so that the reader finds a value there.</summary>
    private void PassOver()
    {
        string problem = $"expected at most {ReadingLimits.MaxUnitBytes >> 20} MB an object, found more";
        int start = _buffer.AsSpan(0, _end).IndexOfAnyExcept(" \t\r\n,"u8);
        if (_place != Place.InList || start < 0 || _buffer[start] is not ((byte)'{' or (byte)'[' or (byte)'"')) throw new SourceException(problem, _line);
        ReadOnlySpan<byte> standIn = _buffer.AsSpan(0, start).Contains((byte)',') ? ",null"u8 : "null"u8;
        _line += _buffer.AsSpan(0, start).Count((byte)'\n');
        _passedOver = new JsonValue(_line, IsPart: true) { Problem = problem };
        JsonExtent extent = default;
        int length;
        while ((length = extent.EndIn(_buffer.AsSpan(start, _end - start))) < 0)
        {
            _line += _buffer.AsSpan(start, _end - start).Count((byte)'\n');
            start = _end = standIn.Length;
            FillSome();
            if (_isAtEnd) throw new SourceException($"{problem}, and no end", _passedOver.Value.Line);
        }

        _line += _buffer.AsSpan(start, length).Count((byte)'\n');
        _start = start + length - standIn.Length;
        standIn.CopyTo(_buffer.AsSpan(_start));
    }
}
