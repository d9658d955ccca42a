using System.Text;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Repairs what goes wrong when templates write JSON: line ends and quotation marks in texts, comments of HTML around it, entities, an end that is missing.</summary>
internal static class BrokenJson
{
    /// <summary>More brackets are not open at once in any sensible script.</summary>
    private const int MaxDepth = 60;

    /// <summary>XML's mark of a text, which stands around some scripts.</summary>
    private const string CharacterData = "<![CDATA[";

    public static string Repair(string script)
    {
        if (!script.Contains('"', StringComparison.Ordinal)) script = CharacterReferences.Decode(script);
        int around = script.IndexOf(CharacterData, StringComparison.Ordinal);
        int from = around >= 0 ? around + CharacterData.Length : 0;
        int start = script.AsSpan(from).IndexOfAny('{', '[') + from;
        if (start < from) return "";
        StringBuilder json = new(script.Length);
        Stack<char> open = new();
        bool inText = false;
        for (int i = start; i < script.Length; i++)
        {
            char c = script[i];
            if (inText)
            {
                if (c == '"' && EndsText(script, i)) inText = false;
                else if (c == '"') json.Append('\\');
                else if (c == '\\' && i + 1 < script.Length && "\"\\/bfnrtu".Contains(script[i + 1], StringComparison.Ordinal)) json.Append(c).Append(script[++i]);
                if (c != '\\') json.Append(char.IsControl(c) ? ' ' : c);
                continue;
            }

            if (c == '"') inText = true;
            else if (c is '{' or '[')
            {
                if (open.Count == MaxDepth) return "";
                open.Push(c == '{' ? '}' : ']');
            }
            else if (c is '}' or ']')
            {
                if (!open.TryPop(out char expected) || expected != c) return "";
            }

            json.Append(c);
            if (open.Count == 0) return json.ToString();
        }

        if (inText) json.Append('"');
        while (open.TryPop(out char end)) json.Append(end);
        return json.ToString();
    }

    /// <summary>A quotation mark ends a text if what comes behind it can only come behind one.</summary>
    private static bool EndsText(string script, int at)
    {
        for (int i = at + 1; i < script.Length; i++)
        {
            if (!char.IsWhiteSpace(script[i])) return script[i] is ',' or ':' or '}' or ']';
        }

        return true;
    }
}
