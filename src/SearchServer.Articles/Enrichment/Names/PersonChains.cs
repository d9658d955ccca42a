using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>
/// The persons of one article. Full names make the persons; a surname, or a given name, goes to the one whose it is. A surname that two have goes to the one whom a title, the
/// list of known persons, or the article's own habit says, and else stays by itself.
/// </summary>
internal sealed class PersonChains
{
    /// <summary>So often must a surname have stood for the first bearer before a second one appears, for it to go on doing so.</summary>
    private const int MinHabit = 2;

    /// <summary>A single word that matches a given name or one in the middle of a name has at least so many letters.</summary>
    private const int MinInnerLength = 3;

    /// <summary>Names that are the beginning or end of longer ones have no more words.</summary>
    private const int MaxPartLength = 8;

    /// <summary>So many persons of one article are compared with a name that they share a part with: more of them are in no article, but in a list, where each would be compared with all.</summary>
    private const int MaxAlike = 100;

    private readonly PersonNames _names;
    private readonly List<Person> _persons = [];
    private readonly Dictionary<string, Person> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Person>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Person>> _byGiven = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Person>> _byInner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Person>> _byFather = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Given, string Surname), HashSet<Person>> _byFull = [];
    private readonly Dictionary<(char Initial, string Surname), HashSet<Person>> _byInitial = [];
    private readonly Dictionary<string, HashSet<Person>> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Person>> _byWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Person>> _bare = new(StringComparer.Ordinal);

    private PersonChains(PersonNames names) => _names = names;

    /// <summary>The persons that mentions name, in the order in which they appear.</summary>
    public static IEnumerable<(int Order, EntityChain Chain)> Link(IReadOnlyList<NameMention> mentions, PersonNames names)
    {
        PersonChains chains = new(names);
        (NameMention Mention, PersonName Name, int Order)[] parsed =
        [
            .. mentions.Select((mention, order) => (Mention: mention, Name: mention.PersonName, Order: order))
                .Where(item => item.Name is not null && !IsFamily(item.Mention)).Select(item => (item.Mention, item.Name!, item.Order)),
        ];
        foreach ((NameMention mention, PersonName name, int order) in parsed.Where(item => !item.Name.IsBare).OrderByDescending(item => item.Name.Words.Count).ThenByDescending(item => item.Name.Suffix.Length > 0)) chains.AddFull(mention, name, order);
        foreach ((NameMention mention, PersonName name, int order) in parsed.Where(item => item.Name.IsBare)) chains.AddBare(mention, name, order);
        return chains._persons.Select(person => (person.FirstOrder, person.ToChain()));
    }

    /// <summary>The Obamas, the Smiths: nobody in particular.</summary>
    private static bool IsFamily(NameMention mention) => mention.Before == "the" && mention.IsSingleWord && mention.Folded.EndsWith('s') && !mention.Surface.AsSpan(1).ContainsAny("'’");

    private void AddFull(NameMention mention, PersonName name, int order)
    {
        Person? same = _byName.GetValueOrDefault(mention.Folded) ?? Choose(Candidates(name).Where(person => IsSame(person, name, mention)).Distinct(), name, mention, order);
        if (same is null) _persons.Add(same = new Person(name, _names, _persons.Count));

        // Of Rob and Ilse Marrow the one with the surname is Marrow from then on.
        if (!mention.SharesSurname) Index(_bySurname, name.SurnameKey, same);
        if (_byName.TryAdd(mention.Folded, same))
        {
            Index(_byGiven, name.Keys[0], same);
            Index(_byFull, (name.Keys[0], name.SurnameKey), same);
            Index(_byInitial, (name.Given[0], name.SurnameKey), same);
            for (int words = 2; words < name.Keys.Count && words <= MaxPartLength; words++)
            {
                Index(_byPart, string.Join(' ', name.Keys.Take(words)), same);
                Index(_byPart, string.Join(' ', name.Keys.TakeLast(words)), same);
            }

            if (name.Keys.Count <= PersonName.MaxTurned) Index(_byWords, WordsOf(name), same);
            foreach (string key in name.Keys.Skip(1).SkipLast(1)) Index(_byInner, key, same);
            foreach (string father in name.Fathers) Index(_byFather, father, same);
        }

        same.Add(mention, name, order);
    }

    /// <summary>Whom a full name is another name of. Of father and son, whom the article tells apart elsewhere, it is that one's of whom it spoke before, as a surname would be.</summary>
    private Person? Choose(IEnumerable<Person> candidates, PersonName name, NameMention mention, int order)
    {
        Person[] persons = [.. candidates.OrderBy(person => person.Index)];
        bool isOfSeveral = name.Suffix.Length == 0 && persons.Select(person => person.Suffix).Where(suffix => suffix.Length > 0).Distinct().Count() > 1;
        if (!isOfSeveral) return persons.FirstOrDefault();
        return Array.Exists(persons, person => person.FirstOrder < order) ? Choose(persons, mention, order) : null;
    }

    /// <summary>Those whom a full name may be a form of: names with more words are known already.</summary>
    private IEnumerable<Person> Candidates(PersonName name)
    {
        string surname = name.SurnameKey;
        IEnumerable<Person> candidates = With(_byPart, string.Join(' ', name.Keys));
        if (name.Keys.Count <= PersonName.MaxTurned) candidates = candidates.Concat(With(_byWords, WordsOf(name)));
        if (name.Given.Length == 1) return candidates.Concat(With(_byInitial, (name.Given[0], surname)));
        candidates = candidates.Concat(With(_byFull, (name.Keys[0], surname))).Concat(With(_byFull, (name.Given[..1], surname)));
        foreach (string form in _names.FormsOf(name.Given)) candidates = candidates.Concat(With(_byFull, (TransliterationKey.Of(form), surname)));
        return candidates;
    }

    /// <summary>The words of a name in whatever order they stand.</summary>
    private static string WordsOf(PersonName name) => string.Join(' ', name.Keys.Order(StringComparer.Ordinal));

    private bool IsSame(Person person, PersonName name, NameMention mention)
    {
        if (!person.Names.All(other => other.IsCompatible(name, _names)) || Contradict(person.TitleGender, mention.TitleGender)) return false;

        // A junior is somebody else where both are known, and the same where only one is.
        bool isSuffixNew = person.Names.All(other => other.Suffix != name.Suffix);
        return !isSuffixNew || _names.Known(mention.Surface) is not { } known || person.Surfaces.All(surface => _names.Known(surface) is not { } other || other == known);
    }

    private void AddBare(NameMention mention, PersonName name, int order)
    {
        Person? person = Choose(With(_bySurname, name.SurnameKey).Where(candidate => !Contradict(candidate.Gender, mention.TitleGender)), mention, order)
            ?? ChooseBare(With(_bare, name.SurnameKey).Where(candidate => !Contradict(candidate.TitleGender, mention.TitleGender)), mention, order);
        if (person is null && mention.Folded.Length >= MinInnerLength)
        {
            // The first name of Kim Jong-un is his surname, and says nothing of a man or a woman.
            person = Choose(With(_byGiven, name.SurnameKey).Where(candidate => !Contradict(candidate.TitleGender, mention.TitleGender)), mention, order)
                ?? Choose(With(_byInner, name.SurnameKey).Where(candidate => !Contradict(candidate.TitleGender, mention.TitleGender)), mention, order)
                ?? (mention.Title is null ? Choose(With(_byFather, name.SurnameKey), mention, order) : null);
        }

        if (person is null)
        {
            _persons.Add(person = new Person(name, _names, _persons.Count));
            Index(_bare, name.SurnameKey, person);
        }

        person.Add(mention, name, order);
    }

    private Person? Choose(IEnumerable<Person> bearers, NameMention mention, int order)
    {
        Person[] candidates = [.. bearers.OrderBy(candidate => candidate.FirstOrder)];
        if (candidates.Length <= 1) return candidates.FirstOrDefault();
        Person[] titled = mention.Title is null ? [] : [.. candidates.Where(candidate => candidate.Titles.Contains(mention.Title))];
        if (titled.Length == 1) return titled[0];
        if (_names.Known(mention.Surface) is { } known && Array.Find(candidates, candidate => candidate.Surfaces.Any(surface => _names.Known(surface) == known)) is { } bearer) return bearer;
        return order < candidates[1].FirstOrder || candidates[0].IsCalledBarely(MinHabit, candidates[1].FirstOrder) ? candidates[0] : null;
    }

    /// <summary>Of those whom the article gives no first name: what may be a man's name or a woman's goes to neither.</summary>
    private Person? ChooseBare(IEnumerable<Person> bearers, NameMention mention, int order)
    {
        Person[] candidates = [.. bearers];
        return Choose(candidates, mention, order) ?? Array.Find(candidates, candidate => candidate.TitleGender == Gender.Unknown);
    }

    private static bool Contradict(Gender gender, Gender other) => gender != Gender.Unknown && other != Gender.Unknown && gender != other;

    private static HashSet<Person> With<TKey>(Dictionary<TKey, HashSet<Person>> index, TKey key)
        where TKey : notnull => index.TryGetValue(key, out HashSet<Person>? persons) ? persons : [];

    private static void Index<TKey>(Dictionary<TKey, HashSet<Person>> index, TKey key, Person person)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out HashSet<Person>? persons)) index[key] = persons = [];
        if (persons.Count < MaxAlike) persons.Add(person);
    }

    /// <summary>A person and the mentions found so far.</summary>
    private sealed class Person(PersonName name, PersonNames names, int index)
    {
        private readonly Dictionary<string, (string Surface, int Count)> _surfaces = new(StringComparer.Ordinal);
        private readonly List<int> _bareOrders = [];
        private int _count;

        /// <summary>Which of the persons it is in the order in which they were found.</summary>
        public int Index { get; } = index;

        public List<PersonName> Names { get; } = [name];

        /// <summary>What tells the person apart from others of the name; empty for nothing.</summary>
        public string Suffix => Names.Find(name => name.Suffix.Length > 0)?.Suffix ?? "";

        public HashSet<string> Titles { get; } = new(StringComparer.Ordinal);

        public IEnumerable<string> Surfaces => _surfaces.Values.Select(surface => surface.Surface);

        public int FirstOrder { get; private set; } = int.MaxValue;

        /// <summary>What the titles say.</summary>
        public Gender TitleGender { get; private set; }

        /// <summary>What the titles say, or else the first name.</summary>
        public Gender Gender => TitleGender != Gender.Unknown ? TitleGender : (names.TraitsOf(name.Given) & (NameTraits.Male | NameTraits.Female)) switch
        {
            NameTraits.Male => Gender.Male,
            NameTraits.Female => Gender.Female,
            _ => Gender.Unknown,
        };

        /// <summary>Whether the person has so often been called by a single name before a mention.</summary>
        public bool IsCalledBarely(int times, int before) => _bareOrders.Count >= times && _bareOrders[times - 1] < before;

        public void Add(NameMention mention, PersonName name, int order)
        {
            _count++;
            FirstOrder = Math.Min(FirstOrder, order);
            if (name.IsBare) _bareOrders.Add(order);
            else if (!_surfaces.ContainsKey(mention.Folded)) Names.Add(name);
            _surfaces[mention.Folded] = (_surfaces.TryGetValue(mention.Folded, out (string Surface, int Count) known) ? Better(known.Surface, mention.Surface) : mention.Surface, known.Count + 1);
            if (mention.Title is not null) Titles.Add(mention.Title);
            if (TitleGender == Gender.Unknown) TitleGender = mention.TitleGender;
        }

        public EntityChain ToChain()
        {
            // The fullest name: most words, no initial for the given name, with Jr. or III, the first name in front; of these the one that stands there most often.
            string fullest = _surfaces.Values.Select(surface => (surface.Surface, Name: PersonName.Parse(surface.Surface)!, surface.Count))
                .OrderByDescending(surface => surface.Name.Words.Count).ThenByDescending(surface => surface.Name.Given.Length > 1).ThenByDescending(surface => surface.Name.Suffix.Length > 0)
                .ThenBy(surface => IsFirstName(surface.Name.Surname) && !IsFirstName(surface.Name.Given))
                .ThenByDescending(surface => surface.Count).ThenBy(surface => surface.Name.Words.Count(word => word.Length == 1)).First().Surface;
            return new EntityChain(EntityKind.Person, NameOf(fullest), [.. Surfaces], _count);

            bool IsFirstName(string word) => (names.TraitsOf(word) & NameTraits.FirstName) != 0;
        }

        /// <summary>Of two ways to write the same words, the one that is not in capitals throughout.</summary>
        private static string Better(string known, string other) => IsShouted(known) && !IsShouted(other) ? other : known;

        private static bool IsShouted(string text) => !text.Any(char.IsLower);

        /// <summary>A name for display: not in capitals.</summary>
        private static string NameOf(string surface) => IsShouted(surface) && surface.Length > 4 ? string.Join(' ', surface.Split(' ').Select(Spoken)) : surface;

        /// <summary>A word without its capitals but at the beginnings of its parts: O'Brien, Jean-Luc. Initials keep theirs.</summary>
        private static string Spoken(string word) =>
            word.Contains('.', StringComparison.Ordinal) ? word : string.Concat(word.Select((c, i) => i > 0 && word[i - 1] is not ('-' or '\'' or '’') ? char.ToLowerInvariant(c) : c));
    }
}
