using System.Text;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>Lists that stand in one text: <c>["Ilse Marrow", "Tomas Revik"]</c>, <c>['Ilse Marrow']</c>.</summary>
internal static class ListText
{
    /// <summary>The texts of a list in JSON or as Python writes it; null if it is none.</summary>
    public static List<string>? Of(string text)
    {
        if (text is not ['[', '"' or '\'', .., ']']) return null;
        List<string> list = [];
        for (int at = 1; at < text.Length - 1; at++)
        {
            char quote = text[at];
            if (quote is not ('"' or '\'')) return null;
            StringBuilder item = new();
            for (at++; at < text.Length - 1 && text[at] != quote; at++)
            {
                if (text[at] == '\\' && at + 1 < text.Length - 1) at++;
                item.Append(text[at]);
            }

            list.Add(item.ToString());
            int next = text.AsSpan(at + 1).IndexOfAnyExcept(' ');
            if (at >= text.Length - 1 || next < 0) return null;
            at += 1 + next;
            if (text[at] == ',')
            {
                next = text.AsSpan(at + 1).IndexOfAnyExcept(' ');
                at += Math.Max(next, 0);
            }
            else if (at != text.Length - 1)
            {
                return null;
            }
        }

        return list;
    }
}
