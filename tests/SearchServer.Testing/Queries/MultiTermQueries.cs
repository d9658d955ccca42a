using System.Text;

namespace SearchServer.Testing;

/// <summary>Queries that match many terms, made of one of them.</summary>
public sealed class MultiTermQueries(RandomSource random)
{
    private const int MaxRunes = 60; // longer patterns would only test the automatons' limits
    private const int MaxWildcardRunes = 12;
    private const int MaxRangeBytes = 900;

    private readonly RandomRegexps _regexps = new(random);

    public QuerySpec Around(VocabularyTerm term) => random.Below(6) switch
    {
        0 or 1 => Prefix(term),
        2 => Wildcard(term),
        3 => Fuzzy(term),
        4 => Regexp(term),
        _ => Range(term),
    };

    public PrefixSpec Prefix(VocabularyTerm term)
    {
        Rune[] runes = Runes(term);
        ReadOnlySpan<byte> bytes = term.Term.Span;
        return new PrefixSpec(term.Field, runes.Length == 0 ? new TermBytes(bytes[..Math.Min(bytes.Length / 2, MaxRunes)].ToArray()) : Join(runes.AsSpan(0, random.Below(runes.Length + 1))));
    }

    /// <summary>Not of asterisks alone: Lucene's <c>*</c> matches terms that are no UTF-8, and its <c>**</c> does not.</summary>
    public WildcardSpec Wildcard(VocabularyTerm term)
    {
        StringBuilder pattern = new();
        if (random.OneIn(8)) pattern.Append('*');
        foreach (Rune rune in Runes(term).Take(MaxWildcardRunes))
        {
            if (random.OneIn(6)) pattern.Append(random.Pick('?', '*'));
            else if (rune.Value is '*' or '?' or '\\') pattern.Append('\\').Append(rune);
            else pattern.Append(rune);
        }

        if (random.Chance(0.5)) pattern.Append('*');
        string all = pattern.ToString();
        return new WildcardSpec(term.Field, all.Length > 1 && all.All(character => character == '*') ? "*" : all);
    }

    public RegexpSpec Regexp(VocabularyTerm term) => new(term.Field, _regexps.Around([.. Runes(term).Take(MaxWildcardRunes)]));

    /// <summary>Regular expressions many of which are none.</summary>
    public RegexpSpec Noise(VocabularyTerm term) => new(term.Field, _regexps.Noise());

    public FuzzySpec Fuzzy(VocabularyTerm term)
    {
        List<Rune> changed = [.. Runes(term)];
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

        return new FuzzySpec(term.Field, Join([.. changed]), random.Between(0, 2), random.Below(4), random.Pick(50, 50, 1, 3, 1024), random.Chance(0.8));
    }

    /// <summary>Mostly from the term on; with open ends, and now and then the wrong way round. Lucene's automata take no end of a thousand bytes.</summary>
    public TermRangeSpec Range(VocabularyTerm term)
    {
        ReadOnlySpan<byte> own = term.Term.Span[..Math.Min(term.Term.Length, MaxRangeBytes)];
        byte[] upper = [.. own, (byte)random.Below(256), 0xFF];
        byte[] shorter = own[..random.Below(own.Length + 1)].ToArray();
        TermBytes middle = new(own.ToArray());
        TermBytes? from = random.OneIn(5) ? default(TermBytes?) : random.OneIn(3) ? new TermBytes(shorter) : middle;
        TermBytes? to = random.OneIn(5) ? default(TermBytes?) : random.OneIn(4) ? middle : random.OneIn(8) ? new TermBytes(shorter) : new TermBytes(upper);
        return new TermRangeSpec(term.Field, from, to, random.Chance(0.5), random.Chance(0.5));
    }

    /// <summary>The first characters of a term; none of one that is no text.</summary>
    private static Rune[] Runes(VocabularyTerm term) => term.Term.Text is { } text ? [.. text.EnumerateRunes().Take(MaxRunes)] : [];

    private static string Join(ReadOnlySpan<Rune> runes)
    {
        StringBuilder text = new();
        foreach (Rune rune in runes) text.Append(rune);
        return text.ToString();
    }
}
