using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Articles.Suggesting;

namespace SearchServer.Evaluate;

/// <summary>
/// Measures completion: how many letters of the surname bring each of the most frequent persons of an index among the first suggestions, of all kinds, also where one of the letters is mistyped; and what it takes.
/// </summary>
internal static class SuggestCommand
{
    private const int Persons = 500;

    /// <summary>After so many letters a person is among the first <see cref="Shown"/>.</summary>
    private const int Letters = 5;
    private const int LettersWithTypo = 6;
    private const int Shown = 10;

    /// <summary>What is seen without reading on.</summary>
    private const int Seen = 5;

    /// <summary>A last word that is shorter, behind a surname that stands before given names, is one of these.</summary>
    private const int LettersOfGiven = 3;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    public static Command Create()
    {
        Option<string> index = new("--index") { Description = "An index of news.jsonl.gz.", Required = true };
        Option<int> seed = new("--seed") { Description = "For the typing mistakes.", DefaultValueFactory = _ => 15 };
        Command command = new("suggest", "Measures completion of the most frequent persons by their surnames.") { index, seed };
        command.SetAction(result => Run(result.GetValue(index)!, new Random(result.GetValue(seed))));
        return command;
    }

    private static void Run(string folder, Random random)
    {
        // The second time, code is compiled.
        MeasureFirst(folder);
        MeasureFirst(folder);
        using ArticleIndex index = ArticleIndex.Open(folder);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        List<double> took = [];
        TimeSpan before = Environment.CpuUsage.TotalTime;
        ArticleFacetValue[] persons = [.. snapshot.Search(new ArticleSearchRequest("") { Take = 0, Facets = [new FacetWish(ArticleFields.Person, Persons)] }).Facets[0].Values];
        List<string> late = [];
        List<string> lost = [];
        List<int> needed = [];
        int longer = 0;
        int lostLonger = 0;
        foreach (ArticleFacetValue person in persons)
        {
            string surname = SurnameOf(person.Label);
            if (Rank(surname[..Math.Min(Letters, surname.Length)]) is not <= Shown) late.Add(Describe(surname[..Math.Min(Letters, surname.Length)]));
            string mistyped = Mistype(surname[..Math.Min(LettersWithTypo, surname.Length)], random);
            bool isLost = Rank(mistyped) is not <= Shown;
            if (isLost) lost.Add(Describe(mistyped));
            if (surname.Length >= LettersWithTypo) (longer, lostLonger) = (longer + 1, lostLonger + (isLost ? 1 : 0));
            needed.Add(Enumerable.Range(1, surname.Length).FirstOrDefault(length => Rank(surname[..length]) is <= Seen, surname.Length + 1));

            int? Rank(string text)
            {
                long start = Stopwatch.GetTimestamp();
                ImmutableArray<Suggestion> found = snapshot.Suggest(new SuggestionRequest(text) { Take = Shown });
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                int at = found.Select(suggestion => (suggestion.Kind, suggestion.Value)).ToList().IndexOf((SuggestionKind.Person, person.Value));
                return at < 0 ? null : at + 1;
            }

            string Describe(string typed) =>
                $"{person.Label} ({person.Count}) by '{typed}': {string.Join(", ", snapshot.Suggest(new SuggestionRequest(typed) { Take = Shown }).Select(suggestion => $"{suggestion.Label} ({suggestion.Kind} {suggestion.Count})"))}";
        }

        double processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / took.Count;
        needed.Sort();
        took.Sort();
        Console.WriteLine($"{persons.Length} persons, in {persons[^1].Count} to {persons[0].Count} articles each");
        Console.WriteLine($"among the first {Shown} after {Letters} letters of the surname: {persons.Length - late.Count}");
        foreach (string line in late) Console.WriteLine($"  not {line}");
        Console.WriteLine($"among the first {Shown} after {LettersWithTypo} letters with one mistake: {persons.Length - lost.Count}; of the {longer} whose surname has so many: {longer - lostLonger}");
        foreach (string line in lost) Console.WriteLine($"  not {line}");
        Console.WriteLine($"letters that bring one among the first {Seen}: {needed[needed.Count / 2]} in the median, {needed[needed.Count * 9 / 10]} for nine of ten");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.Count} asked, {took[took.Count / 2]:F2} ms in the median, {took[took.Count * 99 / 100]:F2} ms for 99 of 100, {processor:F2} ms of processor time in the mean"));
    }

    /// <summary>Measures what the first to ask for each kind has made: processor time, which other programs do not add to.</summary>
    private static void MeasureFirst(string folder)
    {
        using ArticleIndex index = ArticleIndex.Open(folder);
        using var lease = index.Acquire();
        List<string> times = [];
        foreach (SuggestionKind kind in SuggestionRequest.AllKinds)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            lease.Value.Suggest(new SuggestionRequest("") { Kinds = [kind] });
            times.Add(string.Create(CultureInfo.InvariantCulture, $"{kind} {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:F0} ms"));
        }

        Console.WriteLine($"asked for the first time, processor time: {string.Join(", ", times)}");
    }

    /// <summary>The last word that is no suffix; of Kim Jong Un and Moon Jae-in the first.</summary>
    private static string SurnameOf(string label)
    {
        string first = EntityTable.Fold(label).Split(' ')[0];
        string last = PersonName.Parse(label)?.Surname ?? label;
        return last.Length < LettersOfGiven && EastAsianSurnames.Contains(first) ? first : last;
    }

    /// <summary>A text with a letter left out, put in, replaced, or exchanged with the next; not the first one.</summary>
    private static string Mistype(string text, Random random)
    {
        if (text.Length < 2) return text;
        int at = random.Next(1, text.Length);
        char other = Alphabet[random.Next(Alphabet.Length)];
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, $"{other}"),
            2 => $"{text[..at]}{other}{text[(at + 1)..]}",
            _ when at + 1 < text.Length => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
            _ => text.Remove(at, 1),
        };
    }
}
