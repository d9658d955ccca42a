namespace SearchServer.Articles.Enrichment.Outlets;

/// <summary>
/// The agency that a text names at its head or end: <c>MOSCOW, Aug. 20 (Reuters) - …</c>, a line <c>By AFP</c>, <c>… (AP)</c>, and the credits that Reuters ends with, <c>(Reporting by …; Editing by …)</c>.
/// </summary>
internal static class DatelineAgency
{
    /// <summary>A dateline ends within so many characters of its line.</summary>
    private const int MaxDateline = 90;

    /// <summary>So many lines at the head may hold one: a byline and a photo's caption come before it.</summary>
    private const int MaxHeadLines = 4;

    /// <summary>A line that is a name is no longer.</summary>
    private const int MaxNameLine = 48;

    public static Outlet? Find(string text, OutletRegistry registry)
    {
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        ReadOnlySpan<char> last = rest[(rest.LastIndexOf('\n') + 1)..].Trim();
        for (int i = 0; i < MaxHeadLines && !rest.IsEmpty; i++)
        {
            int end = rest.IndexOf('\n');
            ReadOnlySpan<char> line = (end < 0 ? rest : rest[..end]).Trim();
            if (FindDateline(line, registry) is { } agency || (agency = FindLine(line, registry)) is not null) return agency;
            rest = end < 0 ? default : rest[end..].TrimStart();
        }

        return FindLine(last, registry) ?? FindAtEnd(last, registry);
    }

    /// <summary><c>PLACE, date (AGENCY) -</c>, or the agency in front: <c>AFP - </c>.</summary>
    private static Outlet? FindDateline(ReadOnlySpan<char> line, OutletRegistry registry)
    {
        ReadOnlySpan<char> head = line[..Math.Min(line.Length, MaxDateline)];
        int open = head.IndexOf('(');
        int close = open < 0 ? -1 : head[open..].IndexOf(')') + open;
        if (close > open && IsDash(line[(close + 1)..]) && (open == 0 || char.IsUpper(head[0]) || char.IsDigit(head[0]))) return registry.FindAgency(head[(open + 1)..close].ToString());
        int dash = head.IndexOfAny('-', '–', '—');
        return dash > 1 && head[dash - 1] == ' ' && IsDash(line[dash..]) && !head[..dash].ContainsAny('.', ',') ? registry.FindAgency(head[..dash].ToString()) : null;
    }

    private static bool IsDash(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest.Length > 1 && (rest[0] is '–' or '—' or '_' || (rest[0] == '-' && rest[1] is ' ' or '-') || (rest[0] == ':' && rest[1] == ' '));
    }

    /// <summary>A line that is an agency's name, with what may stand around it.</summary>
    private static Outlet? FindLine(ReadOnlySpan<char> line, OutletRegistry registry)
    {
        if (line.Length is 0 or > MaxNameLine) return null;
        line = line.Trim("()[]-–—_*.©/ ");
        if (line.StartsWith("By ", StringComparison.OrdinalIgnoreCase)) line = line[3..];
        return registry.FindAgency(line.ToString());
    }

    /// <summary>An agency in parentheses behind the last sentence, or the credits of Reuters.</summary>
    private static Outlet? FindAtEnd(ReadOnlySpan<char> line, OutletRegistry registry)
    {
        line = line.TrimEnd(" .");
        if (line.IsEmpty || line[^1] != ')') return null;
        int open = line.LastIndexOf('(');
        if (open < 0) return null;
        ReadOnlySpan<char> inside = line[(open + 1)..^1];
        if (inside.StartsWith("Reporting by ", StringComparison.OrdinalIgnoreCase) && inside.Contains("editing by", StringComparison.OrdinalIgnoreCase)) return registry.FindAgency("Reuters");
        return inside.Length <= MaxNameLine ? registry.FindAgency(inside.ToString()) : null;
    }
}
