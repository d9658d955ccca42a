using System.Text;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>
/// Makes JSON of YAML, event by event, so that neither depth nor repetition costs more than the text is long: what is named and repeated (<c>&amp;a</c>, <c>*a</c>) is refused, for a few lines of it can stand for millions.
/// All that is not null is a text.
/// </summary>
internal static class YamlValue
{
    /// <summary>The first document of a text.</summary>
    /// <exception cref="SourceException">It is no YAML, too deep, or repeats itself.</exception>
    public static string ToJson(string yaml)
    {
        using MemoryStream bytes = new();
        Parser parser = new(new StringReader(yaml));
        try
        {
            using Utf8JsonWriter json = new(bytes);
            Write(parser, json);
        }
        catch (YamlException e)
        {
            throw new SourceException($"expected YAML: {e.Message}", (int)e.Start.Line);
        }
        catch (InvalidOperationException e)
        {
            // The parser has it for some texts that are no YAML, as for lists in a line that go on below it.
            throw new SourceException($"expected YAML: {e.Message}", LineOf(parser));
        }
        catch (ArgumentException e)
        {
            // An escape that is half a surrogate pair.
            throw new SourceException($"expected Unicode text: {e.Message}", LineOf(parser));
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Parser parser, Utf8JsonWriter json)
    {
        // Whether each open collection is a mapping, and whether its next scalar is a key.
        Stack<(bool IsMapping, bool IsKey)> open = new();
        while (parser.MoveNext())
        {
            bool isKey = open.TryPeek(out (bool IsMapping, bool IsKey) around) && around is { IsMapping: true, IsKey: true };
            switch (parser.Current)
            {
                case AnchorAlias alias:
                    throw new SourceException($"expected YAML that repeats nothing, found *{alias.Value}", LineOf(parser));
                case Scalar when open.Count == 0:
                    throw new SourceException("expected YAML with fields as in 'title: A bridge', found a text", LineOf(parser));
                case Scalar scalar when isKey:
                    json.WritePropertyName(scalar.Value);
                    break;
                case Scalar scalar:
                    if (scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL") json.WriteNullValue();
                    else json.WriteStringValue(scalar.Value);
                    break;
                case MappingStart or SequenceStart when isKey:
                    throw new SourceException("expected a text as the name of a field, found a list or a mapping", LineOf(parser));
                case MappingStart:
                    json.WriteStartObject();
                    break;
                case SequenceStart:
                    json.WriteStartArray();
                    break;
                case MappingEnd:
                    json.WriteEndObject();
                    break;
                case SequenceEnd:
                    json.WriteEndArray();
                    break;
                case DocumentEnd:
                    return;
                default:
                    continue;
            }

            if (parser.Current is MappingEnd or SequenceEnd) open.Pop();
            // A value is followed by a key, a key by a value.
            if (parser.Current is not (MappingStart or SequenceStart) && open.TryPop(out around)) open.Push(around with { IsKey = !around.IsKey });
            if (parser.Current is not (MappingStart or SequenceStart)) continue;
            if (open.Count == ReadingLimits.MaxValueDepth) throw new SourceException($"expected YAML at most {ReadingLimits.MaxValueDepth} deep, found more", LineOf(parser));
            open.Push((parser.Current is MappingStart, IsKey: true));
        }
    }

    private static int? LineOf(Parser parser) => (int?)parser.Current?.Start.Line;
}
