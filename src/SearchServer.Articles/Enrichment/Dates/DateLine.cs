namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>
/// The dates in a line that is about dates, and what they are of: <c>Posted by Ilse Marrow on 24 February 2022, last updated on the 25th of February 2022</c>. What is labelled as updated, in any language of
/// <see cref="DateLabels"/>, before or behind a date, is no date of publication.
/// </summary>
internal sealed class DateLine
{
    /// <summary>No such line is longer, in UTF-16 code units.</summary>
    public const int MaxLength = 200;

    private readonly List<LabelledDate> _dates = [];
    private readonly List<Range> _others = [];
    private bool _hasOthers;

    private DateLine()
    {
    }

    /// <summary>The date of publication in the line: the first that is labelled as one, else the only one that has no label. Null if there is none, or if there are several.</summary>
    public LabelledDate? Publication { get; private set; }

    /// <summary>The dates, in their order.</summary>
    public IReadOnlyList<LabelledDate> Dates => _dates;

    /// <summary>Whether the line is dates, of whatever, and nothing else.</summary>
    public bool IsWhole => _dates.Count > 0 && _others.Count == 0;

    /// <summary>What the line has besides dates and words that belong to them; nothing of what is said of an update.</summary>
    public IReadOnlyList<Range> Others => _others;

    /// <summary>What the last label in the line is, if the line has no date and nothing but labels and words that belong to dates: then it is the label of what follows.</summary>
    public DateLabel Label { get; private set; }

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="order">How days and months are ordered where both are numbers.</param>
    public static DateLine Read(ReadOnlySpan<char> text, DateOrder order)
    {
        DateLine line = new();
        if (text.Length <= MaxLength) line.Scan(text, order);
        return line;
    }

    private void Scan(ReadOnlySpan<char> text, DateOrder order)
    {
        DateCursor cursor = new(text);
        DateLabel label = DateLabel.None;
        while (!cursor.AtEnd)
        {
            int start = cursor.At;
            if (char.IsAsciiDigit(cursor.Current))
            {
                if (TakeDate(text, order, start, ref cursor, ref label)) continue;
                cursor.At += cursor.CountDigits();
                AddOther(label, start, cursor.At);
                continue;
            }

            ReadOnlySpan<char> word = cursor.TakeWord();
            if (word.IsEmpty)
            {
                cursor.At++;
                continue;
            }

            if (DateLabels.Of(word) is not DateLabel.None and DateLabel found)
            {
                label = found;
                continue;
            }

            bool isFiller = DateWords.IsFiller(word);
            if ((isFiller || MonthNames.Find(word) > 0) && TakeDate(text, order, start, ref cursor, ref label)) continue;
            if (!isFiller) AddOther(label, start, cursor.At);
        }

        if (_dates.Count == 0) Label = _hasOthers ? DateLabel.None : label;
        else if (label != DateLabel.None && _dates[0].Label == DateLabel.None) PutLabelsBehind(label);
        Publication = Choose();
    }

    private bool TakeDate(ReadOnlySpan<char> text, DateOrder order, int start, ref DateCursor cursor, ref DateLabel label)
    {
        // "mar" is March, and in French and Spanish Tuesday.
        if (!new DateReading(text, order, weekdaysFirst: false).TryRead(start, anyYear: false, out DateTimeOffset time, out bool isDay, out int end)
            && !new DateReading(text, order, weekdaysFirst: true).TryRead(start, anyYear: false, out time, out isDay, out end)) return false;
        _dates.Add(new LabelledDate(time, isDay, label, start..end));
        label = DateLabel.None;
        cursor.At = end;
        return true;
    }

    /// <summary>Keeps what is no date. What is said of an update does not matter: when, by whom.</summary>
    private void AddOther(DateLabel label, int start, int end)
    {
        _hasOthers = true;
        if (label != DateLabel.Updated) _others.Add(start..end);
    }

    /// <summary>Where the first date has no label before it and the line ends with one, each has its label behind it, as in Chinese and Turkish.</summary>
    private void PutLabelsBehind(DateLabel last)
    {
        for (int i = 0; i < _dates.Count; i++) _dates[i] = _dates[i] with { Label = i + 1 < _dates.Count ? _dates[i + 1].Label : last };
    }

    private LabelledDate? Choose()
    {
        foreach (LabelledDate date in _dates)
        {
            if (date.Label == DateLabel.Published) return date;
        }

        List<LabelledDate> plain = _dates.FindAll(date => date.Label == DateLabel.None);
        return plain.Count == 1 ? plain[0] : null;
    }
}

/// <summary>A date with what the text says that it is of.</summary>
/// <param name="Time">The moment with its offset; of a day, its beginning in UTC.</param>
/// <param name="IsDay">Whether only the day is known.</param>
/// <param name="Label">What it is of.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct LabelledDate(DateTimeOffset Time, bool IsDay, DateLabel Label, Range Place);
