using System.Text;

namespace SearchServer.Testing;

/// <summary>Queries that match many terms, made of one of them.</summary>
internal sealed class MultiTermQueries(RandomSource random)
{
    private const int MaxRunes = 60; // longer patterns would only test the automatons' limits
    private const int MaxWildcardRunes = 12;
    private const string RegexpOperators = "@&<>~#\"\\.?+*|{}[]()^$";

    public QuerySpec Around(VocabularyTerm term)
    {
        ReadOnlySpan<byte> bytes = term.Term.Span;
        TermBytes half = new(bytes[..Math.Min(bytes.Length / 2, MaxRunes)].ToArray());
        if (term.Term.Text is not { Length: > 0 } text) return new PrefixSpec(term.Field, half);
        Rune[] runes = [.. text.EnumerateRunes().Take(MaxRunes)];
        int cut = random.Below(runes.Length + 1);
        return random.Below(6) switch
        {
            0 or 1 => new PrefixSpec(term.Field, Join(runes.AsSpan(0, cut))),
            2 => Wildcard(term.Field, runes.AsSpan(0, Math.Min(runes.Length, MaxWildcardRunes))),
            3 => Fuzzy(term.Field, runes),
            4 => new RegexpSpec(term.Field, $"{Quote(runes.AsSpan(0, cut))}{random.Pick(".*", "[a-m].*", ".?", "(s|ing)?", "[0-9]+")}"),
            _ => Range(term),
        };
    }

    private static string Join(ReadOnlySpan<Rune> runes)
    {
        StringBuilder text = new();
        foreach (Rune rune in runes) text.Append(rune);
        return text.ToString();
    }

    private static string Quote(ReadOnlySpan<Rune> runes)
    {
        StringBuilder pattern = new();
        foreach (Rune rune in runes)
        {
            if (rune.IsAscii && RegexpOperators.Contains((char)rune.Value, StringComparison.Ordinal)) pattern.Append('\\');
            pattern.Append(rune);
        }

        return pattern.ToString();
    }

    private WildcardSpec Wildcard(string field, ReadOnlySpan<Rune> runes)
    {
        StringBuilder pattern = new();
        foreach (Rune rune in runes)
        {
            if (random.OneIn(6)) pattern.Append(random.Pick('?', '*'));
            else if (rune.Value is '*' or '?' or '\\') pattern.Append('\\').Append(rune);
            else pattern.Append(rune);
        }

        if (random.Chance(0.5)) pattern.Append('*');
        return new WildcardSpec(field, pattern.ToString());
    }

    private FuzzySpec Fuzzy(string field, Rune[] runes)
    {
        List<Rune> changed = [.. runes];
        int edits = random.Between(0, 2);
        for (int i = 0; i < edits && changed.Count > 1; i++)
        {
            int at = random.Below(changed.Count - 1);
            switch (random.Below(4))
            {
                case 0:
                    changed.RemoveAt(at);
                    break;
                case 1:
                    changed.Insert(at, new Rune('e'));
                    break;
                case 2:
                    changed[at] = new Rune('o');
                    break;
                default:
                    (changed[at], changed[at + 1]) = (changed[at + 1], changed[at]);
                    break;
            }
        }

        return new FuzzySpec(field, Join(changed.ToArray()), random.Between(1, 2), random.Below(4));
    }

    private TermRangeSpec Range(VocabularyTerm term)
    {
        byte[] upper = [.. term.Term.Span, (byte)random.Below(256), 0xFF];
        TermBytes? from = random.OneIn(5) ? default(TermBytes?) : term.Term;
        TermBytes? to = random.OneIn(5) ? default(TermBytes?) : new TermBytes(upper);
        return new TermRangeSpec(term.Field, from, to, random.Chance(0.5), random.Chance(0.5));
    }
}
