using System.Globalization;
using System.Text;
using SearchServer.Articles.Cleaning.Html;
using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>Reads a story of the Reuters-21578 collection, whose tags and entities are those of SGML.</summary>
internal static class ReutersReader
{
    public static Article Read(string story)
    {
        string text = Inside(story, "TEXT") ?? "";
        string title = Line(Inside(text, "TITLE")) ?? "";
        string body = Inside(text, "BODY") is { } told ? Paragraphs(told) : Inside(text, "TITLE") is null ? AsItStands(text) : "";
        return new Article(title, Dateline.Before(Line(Inside(text, "DATELINE")), body))
        {
            // The numbers are of the collection: those of others begin at 1 as well.
            GivenId = Attribute(story, "NEWID") is { } number ? $"reuters-21578/{number}" : null,
            Outlet = "Reuters",
            Date = DateOf(Line(Inside(story, "DATE")) ?? ""),
            Persons = [.. Values(story, "PEOPLE").Select(Capitalise)],
            Places = [.. Values(story, "PLACES").Select(NameOfPlace)],
            Organisations = [.. Values(story, "ORGS").Concat(Values(story, "EXCHANGES")).Select(name => name.ToUpperInvariant())],
            // The agency stands behind the name.
            Authors = [.. AuthorNames.OfByline([Line(Inside(text, "AUTHOR"))]).Where(name => !name.StartsWith("Reuter", StringComparison.OrdinalIgnoreCase))],
            Section = Values(story, "TOPICS").FirstOrDefault(),
            Language = "en",
        };
    }

    /// <summary>What is between the first tag of a name and its end; null if it is not there.</summary>
    private static string? Inside(string text, string name)
    {
        int start = text.IndexOf("<" + name, StringComparison.Ordinal);
        // "PLACES" and "PLACE" begin alike.
        while (start >= 0 && start + name.Length + 1 < text.Length && text[start + name.Length + 1] is not ('>' or ' ' or '\n')) start = text.IndexOf("<" + name, start + 1, StringComparison.Ordinal);
        int open = start < 0 ? -1 : text.IndexOf('>', start);
        int end = open < 0 ? -1 : text.IndexOf("</" + name + ">", open, StringComparison.Ordinal);
        return end < 0 ? null : text[(open + 1)..end];
    }

    private static string? Attribute(string story, string name)
    {
        int start = story.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (start < 0) return null;
        start += name.Length + 3;
        int end = story.IndexOf('"', start);
        return end > start && end - start < 20 ? story[start..end] : null;
    }

    private static IEnumerable<string> Values(string story, string name)
    {
        string list = Inside(story, name) ?? "";
        return list.Split("</D>", StringSplitOptions.RemoveEmptyEntries).Select(item => item.Replace("<D>", "", StringComparison.Ordinal).Trim()).Where(item => item.Length > 0).Distinct();
    }

    private static string? Line(string? text) => text is null ? null : string.Join(' ', Decode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;

    /// <summary>Lines are joined up to the next that is indented: there a paragraph begins.</summary>
    private static string Paragraphs(string body)
    {
        const string Indent = "    ";
        StringBuilder text = new();
        foreach (string line in Lines(body))
        {
            string words = line.Trim();
            if (words.Length == 0) continue;
            if (text.Length > 0) text.Append(line.StartsWith(Indent, StringComparison.Ordinal) ? '\n' : ' ');
            text.Append(words);
        }

        return text.ToString();
    }

    /// <summary>Stories that were not taken apart are tables mostly, whose lines are kept.</summary>
    private static string AsItStands(string text) => string.Join('\n', Lines(text).Select(line => line.Trim())).Trim();

    /// <summary>The lines of a text, without the name of the agency at its end.</summary>
    private static ArraySegment<string> Lines(string text)
    {
        string[] lines = Decode(text).Split('\n');
        int count = lines.Length;
        while (count > 0 && (string.IsNullOrWhiteSpace(lines[count - 1]) || lines[count - 1].Trim().Equals("Reuter", StringComparison.OrdinalIgnoreCase))) count--;
        return new ArraySegment<string>(lines, 0, count);
    }

    /// <summary>A text without the characters that steered printers.</summary>
    private static string Decode(string text) => string.Concat(CharacterReferences.Decode(text).Where(c => c == '\n' || !char.IsControl(c)));

    /// <summary>The date of a story, without its clock time where that is none.</summary>
    private static ArticleDate? DateOf(string text) => GivenDate.Read(text) ?? GivenDate.Read(text.Split(' ')[0]);

    private static string NameOfPlace(string code) => code is "usa" or "uk" or "ussr" or "uae" ? code.ToUpperInvariant() : Capitalise(code);

    private static string Capitalise(string code) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(code.Replace('-', ' '));
}
