using System.Text;

namespace SearchServer.Testing;

/// <summary>
/// Regular expressions of all operators, most of which match the text that they are made around. Nothing is repeated any number of times that may match nothing at all: by Lucene that does not match the empty term either.
/// </summary>
internal sealed class RandomRegexps(RandomSource random)
{
    private const string Operators = "@&<>~#\"\\.?+*|{}[]()^$-,";

    public string Around(Rune[] text)
    {
        StringBuilder pattern = new();
        for (int i = 0; i < text.Length;)
        {
            int length = Math.Min(text.Length - i, random.Between(1, 4));
            pattern.Append(Piece(text.AsSpan(i, length)));
            i += length;
        }

        string all = pattern.ToString();
        return random.Below(14) switch
        {
            0 => $"{all}.*",
            1 => $"{all}@",
            2 => $".*{all}",
            3 => $"{all}|{Quote(text.AsSpan(0, Math.Min(2, text.Length)))}.+",
            4 => $"@&{all}",
            5 => $"~({all})&{(text.Length == 0 ? "." : Quote(text.AsSpan(0, 1)))}.*",
            6 => $"({all})+",
            7 => $"({all}|#)",
            8 => $".{{{random.Below(4)},{random.Between(3, 9)}}}&~(.*{all})",
            9 => $"<{random.Below(30)}-{random.Below(3000)}>",
            10 => $"<0{random.Below(10)}-{random.Between(10, 99)}>|{all}",
            _ => all,
        };
    }

    /// <summary>Operators where they may stand or not: many are no expressions.</summary>
    public string Noise() => string.Concat(Enumerable.Range(0, random.Between(0, 7)).Select(_ => random.Chance(0.4) ? random.Pick('a', 'e', '1', '2') : Operators[random.Below(Operators.Length)]));

    private static string Quote(ReadOnlySpan<Rune> runes)
    {
        StringBuilder pattern = new();
        foreach (Rune rune in runes)
        {
            if (rune.IsAscii && Operators.Contains((char)rune.Value, StringComparison.Ordinal)) pattern.Append('\\');
            pattern.Append(rune);
        }

        return pattern.ToString();
    }

    private static bool IsPlain(ReadOnlySpan<Rune> runes)
    {
        foreach (Rune rune in runes)
        {
            if (rune.Value == '"') return false;
        }

        return true;
    }

    private string Piece(ReadOnlySpan<Rune> runes)
    {
        string quoted = Quote(runes);
        string first = Quote(runes[..1]);
        string rest = Quote(runes[1..]);
        return random.Below(18) switch
        {
            0 => $".{rest}",
            1 => $"[{first}x-z]{rest}",
            2 => $"[a-m]{rest}",
            3 => $"[^{first}]{rest}",
            4 => $"[^x]{rest}",
            5 => $"{first}?{rest}",
            6 => $"{first}+{rest}",
            7 => $"{first}{{1,3}}{rest}",
            8 => $"{first}{{{random.Below(3)}}}{rest}",
            9 => $"({quoted}|s|ing)",
            10 => $"({quoted})?",
            11 => $"({quoted}&.{{2,}})",
            12 when IsPlain(runes) => $"\"{string.Concat(runes.ToArray().Select(rune => rune.ToString()))}\"",
            13 => $"~{first}{rest}",
            14 => $"(){quoted}",
            _ => quoted,
        };
    }
}
