using System.Globalization;

namespace SearchServer.Engine.Search;

/// <summary>
/// Reads regular expressions in the language of Lucene 8's RegExp with all of its operators. A term matches as a whole; a character is a code point.
/// <code>
/// expression    = intersection { "|" intersection }
/// intersection  = concatenation { "&amp;" concatenation }
/// concatenation = repetition { repetition }
/// repetition    = complement { "?" | "*" | "+" | "{" n "}" | "{" n "," "}" | "{" n "," m "}" }
/// complement    = "~" complement | class                                  all strings but these
/// class         = "[" [ "^" ] range { range } "]" | simple
/// range         = character [ "-" character ]
/// simple        = "."                                                     any character
///               | "#" | "@"                                               no string, any string
///               | '"' { any character but '"' } '"'                       as it is
///               | "(" ")" | "(" expression ")"
///               | "&lt;" n "-" m "&gt;"                                         a number from n to m, in as many digits if both have as many, else with any zeros in front
///               | character
/// character     = "\" any character | any character
/// </code>
/// A character that could not be an operator where it stands is itself. What Lucene's syntax has besides, <c>&lt;name&gt;</c> for an automaton given by name, is refused, as it is by Lucene's queries.
/// </summary>
internal sealed class RegexpParser
{
    private readonly ExpressionTable _table;
    private readonly string _pattern;
    private int _at;

    private RegexpParser(ExpressionTable table, string pattern)
    {
        _table = table;
        _pattern = pattern;
    }

    private bool IsAtEnd => _at == _pattern.Length;

    /// <exception cref="RegexpSyntaxException">The pattern is no expression.</exception>
    public static Expression Parse(ExpressionTable table, string pattern)
    {
        if (pattern.Length == 0) return table.Empty;
        RegexpParser parser = new(table, pattern);
        Expression all = parser.Union();
        return parser.IsAtEnd ? all : throw parser.Error("The expression ends here, but the text goes on");
    }

    private Expression Union()
    {
        Expression first = Intersection();
        return TryTake('|') ? _table.Union(first, Union()) : first;
    }

    private Expression Intersection()
    {
        Expression first = Concatenation();
        return TryTake('&') ? _table.Intersection(first, Intersection()) : first;
    }

    private Expression Concatenation()
    {
        Expression first = Repetition();
        return IsAtEnd || IsAt(")|&") ? first : _table.Concatenation(first, Concatenation());
    }

    private Expression Repetition()
    {
        Expression part = Complement();
        while (IsAt("?*+{"))
        {
            (int min, int max) = _pattern[_at++] switch
            {
                '?' => (0, 1),
                '*' => (0, Expression.Unbounded),
                '+' => (1, Expression.Unbounded),
                _ => Counts(),
            };
            part = _table.Repetition(part, min, max);
        }

        return part;
    }

    private (int Min, int Max) Counts()
    {
        int min = Number(Digits());
        int max = min;
        if (TryTake(','))
        {
            string digits = Digits();
            max = digits.Length == 0 ? Expression.Unbounded : Number(digits);
        }

        if (!TryTake('}')) throw Error("A number of repetitions ends in }");
        return (min, max);
    }

    private Expression Complement() => TryTake('~') ? _table.Complement(Complement()) : Class();

    private Expression Class()
    {
        if (!TryTake('[')) return Simple();
        bool isNegated = TryTake('^');
        CharacterSet characters = Range();
        while (!IsAtEnd && !IsAt("]")) characters = characters.Union(Range());
        if (!TryTake(']')) throw Error("A set of characters ends in ]");
        return _table.Character(isNegated ? characters.Complement() : characters);
    }

    private CharacterSet Range()
    {
        int start = _at;
        int first = Character();
        int last = TryTake('-') ? Character() : first;
        if (first > last) throw new RegexpSyntaxException("A range of characters ascends", start);
        return CharacterSet.Between(first, last);
    }

    private Expression Simple()
    {
        if (TryTake('.')) return _table.AnyCharacter;
        if (TryTake('#')) return _table.Nothing;
        if (TryTake('@')) return _table.AnyString;
        if (TryTake('"')) return _table.Text(UpTo('"'));
        if (TryTake('<')) return Interval(UpTo('>'));
        if (!TryTake('('))
        {
            int character = Character();
            return _table.Character(CharacterSet.Between(character, character));
        }

        if (TryTake(')')) return _table.Empty;
        Expression inner = Union();
        return TryTake(')') ? inner : throw Error("What is in parentheses ends in )");
    }

    private Expression Interval(string text)
    {
        string[] ends = text.Split('-');
        if (ends.Length != 2) throw Error("A range of numbers has the form <n-m>");
        int width = ends[0].Length == ends[1].Length ? ends[0].Length : 0;
        (int min, int max) = (Number(ends[0]), Number(ends[1]));
        if (min > max) (min, max) = (max, min);
        if (width > 0) return Numbers(Padded(min, width), Padded(max, width));

        // Of each number of digits those that are in the range and need so many.
        List<Expression> lengths = [];
        long least = 0;
        for (int digits = 1; least <= max; digits++)
        {
            long end = (long)Math.Pow(10, digits);
            if (end > min) lengths.Add(Numbers(Padded(Math.Max(min, least), digits), Padded(Math.Min(max, end - 1), digits)));
            least = end;
        }

        return _table.Concatenation(_table.Repetition(Digit('0', '0'), 0, Expression.Unbounded), _table.Union(lengths));
    }

    /// <summary>The numbers between two of as many digits.</summary>
    private Expression Numbers(string min, string max)
    {
        if (min.Length == 0) return _table.Empty;
        if (min[0] == max[0]) return _table.Concatenation(Digit(min[0], min[0]), Numbers(min[1..], max[1..]));
        string zeros = new('0', min.Length - 1);
        string nines = new('9', min.Length - 1);
        Expression least = _table.Concatenation(Digit(min[0], min[0]), Numbers(min[1..], nines));
        Expression most = _table.Concatenation(Digit(max[0], max[0]), Numbers(zeros, max[1..]));
        if (min[0] + 1 == max[0]) return _table.Union(least, most);
        return _table.Union(least, _table.Concatenation(Digit((char)(min[0] + 1), (char)(max[0] - 1)), Numbers(zeros, nines)), most);
    }

    private Expression Digit(char first, char last) => _table.Character(CharacterSet.Between(first, last));

    private static string Padded(long number, int digits) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    private string Digits()
    {
        int start = _at;
        while (!IsAtEnd && char.IsAsciiDigit(_pattern[_at])) _at++;
        return _pattern[start.._at];
    }

    private int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw Error($"A number from 0 to {int.MaxValue} stands here");

    private string UpTo(char end)
    {
        int length = _pattern.AsSpan(_at).IndexOf(end);
        if (length < 0) throw Error($"What began here ends in {end}");
        string text = _pattern.Substring(_at, length);
        _at += length + 1;
        return text;
    }

    private int Character()
    {
        TryTake('\\');
        if (IsAtEnd) throw Error("The text ends where a character should stand");
        int character = _at + 1 < _pattern.Length && char.IsSurrogatePair(_pattern, _at) ? char.ConvertToUtf32(_pattern, _at) : _pattern[_at];
        _at += character > char.MaxValue ? 2 : 1;
        return character;
    }

    private bool IsAt(string characters) => !IsAtEnd && characters.Contains(_pattern[_at], StringComparison.Ordinal);

    private bool TryTake(char character)
    {
        if (IsAtEnd || _pattern[_at] != character) return false;
        _at++;
        return true;
    }

    private RegexpSyntaxException Error(string message) => new(message, _at);
}
