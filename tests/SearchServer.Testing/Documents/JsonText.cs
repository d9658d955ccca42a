using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>JSON for the oracle. Strings with unpaired surrogates survive as \uXXXX, which System.Text.Json alone would replace.</summary>
internal static class JsonText
{
    /// <summary>One line of JSON, without the line's end.</summary>
    public static string Line(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer)) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the lines to a new file.</summary>
    public static void WriteLines(string path, IEnumerable<Action<Utf8JsonWriter>> lines)
    {
        using FileStream file = File.Create(path);
        using Utf8JsonWriter json = new(file);
        foreach (Action<Utf8JsonWriter> line in lines)
        {
            line(json);
            json.Flush();
            file.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    public static void WriteText(this Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteTextValue(value);
    }

    public static void WriteTextValue(this Utf8JsonWriter json, string value)
    {
        if (HasUnpairedSurrogate(value)) json.WriteRawValue(Quote(value), skipInputValidation: true);
        else json.WriteStringValue(value);
    }

    private static bool HasUnpairedSurrogate(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int consumed) != OperationStatus.Done) return true;
            text = text[consumed..];
        }

        return false;
    }

    private static string Quote(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            if (c is >= ' ' and < (char)127 and not ('"' or '\\')) quoted.Append(c);
            else quoted.Append($"\\u{(int)c:x4}");
        }

        return quoted.Append('"').ToString();
    }
}
