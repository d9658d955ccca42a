using System.Runtime.InteropServices;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>
/// Finds the persons of a corpus that are one: full names that differ in spelling, middle names, initials or nicknames, and surnames alone that have one well-known bearer. Names are
/// compared within blocks of one surname, so the work grows with the corpus and not with its square.
/// </summary>
internal sealed class PersonMerger
{
    /// <summary>Surnames of fewer letters that differ in one are different.</summary>
    private const int MinLengthForTypos = 6;

    /// <summary>How many times more articles must name one than the next for it to be the one that is meant.</summary>
    private const int Dominance = 5;

    /// <summary>Of a surname that more persons bear than this, nicknames and initials say too little.</summary>
    private const int MaxBearers = 8;

    /// <summary>So many articles must name the bearer of a surname that is an everyday one, for the surname alone to be that bearer's.</summary>
    private const int MinArticles = 3;

    /// <summary>And this share of all articles that name a bearer of it.</summary>
    private const double MinShare = 0.8;

    /// <summary>As many articles are the list of well-known persons worth.</summary>
    private const int KnownWeight = 20;

    /// <summary>Persons that so many articles name, and who are named in one article side by side, are two.</summary>
    private const int FrequentCount = 3;

    private readonly List<Cluster> _clusters = [];
    private readonly Dictionary<(string Surname, string Given), List<Cluster>> _byName = [];
    private readonly Dictionary<string, List<Cluster>> _bySurname = new(StringComparer.Ordinal);

    /// <summary>By given name and half of the surname, its beginning or its end: of two surnames that one slip is between, one half or the other is the same.</summary>
    private readonly Dictionary<(string Given, string Half), List<Cluster>> _byHalf = [];

    private readonly Dictionary<string, string[]> _keysOfForms = new(StringComparer.Ordinal);
    private readonly EntityNode[] _persons;
    private readonly IReadOnlyDictionary<(EntityNode A, EntityNode B), int> _companions;
    private readonly EntityCorrections _corrections;
    private readonly PersonNames _names;

    /// <summary>How many names were asked for their candidates.</summary>
    private int _asked;

    public PersonMerger(IEnumerable<EntityNode> persons, IReadOnlyDictionary<(EntityNode A, EntityNode B), int> companions, EntityCorrections corrections, PersonNames names)
    {
        // The most specific names first: George W. Bush and George H. W. Bush are there before George Bush asks which of them he is.
        _persons = [.. persons.Where(person => person.PersonName is not null)];
        Array.Sort(_persons, (a, b) =>
            a.PersonName!.Words.Count != b.PersonName!.Words.Count ? b.PersonName.Words.Count - a.PersonName.Words.Count : a.FullCount != b.FullCount ? b.FullCount - a.FullCount : string.CompareOrdinal(a.Key, b.Key));
        (_companions, _corrections, _names) = (companions, corrections, names);
        foreach (EntityNode person in _persons.Where(person => !person.PersonName!.IsBare))
        {
            Cluster cluster = Choose(person) ?? new Cluster();
            if (cluster.Members.Count == 0) _clusters.Add(cluster);
            cluster.Add(person);
            Index(cluster, person.PersonName!);
        }
    }

    /// <summary>The persons named in full that are no more, with those that they become. What was found must be merged and looked at again: together they may be clearer.</summary>
    public IEnumerable<(EntityNode From, EntityNode To)> FindFull() =>
        from cluster in _clusters let head = cluster.Head() from member in cluster.Members where member != head select (member, head);

    /// <summary>Surnames that go to one of the persons named in full, when no two of these are one any more.</summary>
    public IEnumerable<(EntityNode From, EntityNode To)> FindBare()
    {
        foreach (EntityNode bare in _persons)
        {
            if (bare.PersonName!.IsBare && BearerOf(bare) is { } bearer) yield return (bare, bearer.Head());
        }
    }

    /// <summary>The cluster whose a full name is; null for none.</summary>
    private Cluster? Choose(EntityNode person)
    {
        PersonName name = person.PersonName!;
        List<Cluster> candidates = Candidates(name);
        candidates.RemoveAll(cluster => !cluster.Members.TrueForAll(member => IsSame(member, person, cluster)));
        if (candidates.Count <= 1) return candidates.FirstOrDefault();
        candidates.Sort((a, b) => a.Count != b.Count ? b.Count - a.Count : string.CompareOrdinal(a.Members[0].Key, b.Members[0].Key));

        // George Bush is the one of whom there is far more, if there is; somebody who is named more often than all that he might be is himself.
        return candidates[0].Count >= Dominance * candidates[1].Count && candidates[0].Count >= person.FullCount ? candidates[0] : null;
    }

    /// <summary>Those that a full name may belong to, and some that it may not.</summary>
    private List<Cluster> Candidates(PersonName name)
    {
        List<Cluster> candidates = [];
        _asked++;
        string surname = name.SurnameKey;
        if (name.Given.Length == 1)
        {
            foreach (Cluster cluster in _bySurname.GetValueOrDefault(surname) ?? [])
            {
                if (PersonName.IsInitialOf(name.Given, cluster.Members[0].PersonName!.Given)) candidates.Add(cluster);
            }

            return candidates;
        }

        AddAll(_byName.GetValueOrDefault((surname, name.Keys[0])));
        AddAll(_byName.GetValueOrDefault((surname, name.Given[..1])));
        foreach (string form in KeysOfForms(name.Given)) AddAll(_byName.GetValueOrDefault((surname, form)));
        if (!MayHaveSlip(name)) return candidates;

        // Those of surnames that are a letter shorter or longer were put under halves of other lengths.
        for (int length = Math.Max(0, (surname.Length / 2) - 1); length <= surname.Length / 2; length++)
        {
            AddAll(_byHalf.GetValueOrDefault((name.Keys[0], surname[..length])));
            AddAll(_byHalf.GetValueOrDefault((name.Keys[0], surname[^length..])));
        }

        return candidates;

        void AddAll(List<Cluster>? clusters)
        {
            foreach (Cluster cluster in clusters ?? [])
            {
                if (cluster.IsNewTo(_asked)) candidates.Add(cluster);
            }
        }
    }

    private string[] KeysOfForms(string given)
    {
        if (_keysOfForms.TryGetValue(given, out string[]? keys)) return keys;
        ReadOnlySpan<string> forms = _names.FormsOf(given);
        keys = new string[forms.Length];
        for (int i = 0; i < keys.Length; i++) keys[i] = TransliterationKey.Of(forms[i]);
        return _keysOfForms[given] = keys;
    }

    private bool IsSame(EntityNode member, EntityNode person, Cluster cluster)
    {
        (PersonName known, PersonName name) = (member.PersonName!, person.PersonName!);
        if (_corrections.AreApart(EntityKind.Person, member.Key, person.Key) || known.Suffix != name.Suffix && !IsOneSuffixed(known, name) || StandSideBySide(member, person)) return false;
        if (known.SurnameKey != name.SurnameKey) return known.Keys[0] == name.Keys[0] && known.Given.Length > 1 && IsTypo(known, name) && known.MiddleAgrees(name);
        if (!known.MiddleAgrees(name)) return false;
        if (known.Keys[0] == name.Keys[0]) return true;
        return known.GivenAgrees(name, _names) && (_bySurname[known.SurnameKey].Count <= MaxBearers || cluster.Count >= Dominance * person.FullCount);
    }

    /// <summary>Martin Luther King and Martin Luther King Jr. are one unless it is known otherwise; of father and son both full names are known.</summary>
    private bool IsOneSuffixed(PersonName a, PersonName b) =>
        (a.Suffix.Length == 0 || b.Suffix.Length == 0) && (_names.Known(a.ToString()) is not { } first || _names.Known(b.ToString()) is not { } second || first == second);

    /// <summary>Whether surnames differ as a slip or another transliteration makes them differ, and not as two everyday surnames do.</summary>
    private bool IsTypo(PersonName a, PersonName b)
    {
        (string first, string second) = (a.SurnameKey, b.SurnameKey);
        if (Math.Min(a.Surname.Length, b.Surname.Length) < MinLengthForTypos || !EditDistance.IsAtMostOne(first, second)) return false;
        return (_names.TraitsOf(a.Surname) & _names.TraitsOf(b.Surname) & NameTraits.Surname) == 0 && !EastAsianSurnames.Contains(a.Given);
    }

    private bool StandSideBySide(EntityNode a, EntityNode b)
    {
        int together = _companions.GetValueOrDefault((a, b)) + _companions.GetValueOrDefault((b, a));
        return together > 1 || together == 1 && Math.Min(a.FullCount, b.FullCount) >= FrequentCount;
    }

    /// <summary>The bearer of a surname whom it means where it stands alone; null if that is not clear.</summary>
    private Cluster? BearerOf(EntityNode bare)
    {
        PersonName name = bare.PersonName!;
        Cluster? known = KnownBearer(bare);
        List<(Cluster Cluster, int Weight)> bearers = [];
        foreach (Cluster cluster in (_bySurname.GetValueOrDefault(name.SurnameKey) ?? []).Append(known).OfType<Cluster>().Distinct())
        {
            if (!cluster.Members.Exists(member => _corrections.AreApart(EntityKind.Person, member.Key, bare.Key))) bearers.Add((cluster, cluster.Count + (cluster == known ? KnownWeight : 0)));
        }

        if (bearers.Count == 0) return null;
        (Cluster best, int weight) = bearers.OrderByDescending(bearer => bearer.Weight).ThenBy(bearer => bearer.Cluster.Members[0].Key, StringComparer.Ordinal).First();
        NameTraits traits = _names.TraitsOf(name.Surname);
        bool isRare = (traits & (NameTraits.Surname | NameTraits.FirstName | NameTraits.Place | NameTraits.CommonWord)) == 0;
        bool isClear = weight >= MinShare * bearers.Sum(bearer => bearer.Weight) && (isRare || weight >= MinArticles) && (best == known || weight * Dominance >= bare.FullCount);
        return isClear ? best : null;
    }

    /// <summary>The well-known person of a surname, who need not be named in full anywhere; null if there is none.</summary>
    private Cluster? KnownBearer(EntityNode bare)
    {
        if (_names.Known(bare.Label) is not { } known) return null;
        EntityNode person = new(EntityKind.Person, NameFolding.Fold(known), known);
        if (person.IsShort) return null;
        if (Choose(person) is { } cluster) return cluster;
        cluster = new Cluster();
        cluster.Add(person);
        Index(cluster, person.PersonName!);
        return cluster;
    }

    private void Index(Cluster cluster, PersonName name)
    {
        string surname = name.SurnameKey;
        AddTo(CollectionsMarshal.GetValueRefOrAddDefault(_byName, (surname, name.Keys[0]), out _) ??= new(1));
        if (cluster.AddSurname(surname)) (CollectionsMarshal.GetValueRefOrAddDefault(_bySurname, surname, out _) ??= new(1)).Add(cluster);
        if (!MayHaveSlip(name)) return;
        int length = (surname.Length - 1) / 2;
        AddTo(CollectionsMarshal.GetValueRefOrAddDefault(_byHalf, (name.Keys[0], surname[..length]), out _) ??= new(1));
        AddTo(CollectionsMarshal.GetValueRefOrAddDefault(_byHalf, (name.Keys[0], surname[^length..]), out _) ??= new(1));

        void AddTo(List<Cluster> clusters)
        {
            if (!clusters.Contains(cluster)) clusters.Add(cluster);
        }
    }

    private static bool MayHaveSlip(PersonName name) => name.Surname.Length >= MinLengthForTypos && name.Given.Length > 1;

    /// <summary>Names of one person.</summary>
    private sealed class Cluster
    {
        /// <summary>One as a rule, and then the bearers of it may be a hundred thousand: whether this is among them is asked here.</summary>
        private readonly List<string> _surnames = new(1);

        private int _seen;

        /// <summary>Full names.</summary>
        public List<EntityNode> Members { get; } = new(1);

        /// <summary>How many articles use one of the full names.</summary>
        public int Count { get; private set; }

        public void Add(EntityNode member)
        {
            Members.Add(member);
            Count += member.FullCount;
        }

        /// <summary>Whether it has not come up yet in a question, which has a number.</summary>
        public bool IsNewTo(int question)
        {
            if (_seen == question) return false;
            _seen = question;
            return true;
        }

        /// <summary>Whether it has got a surname that it had not.</summary>
        public bool AddSurname(string surname)
        {
            if (_surnames.Contains(surname)) return false;
            _surnames.Add(surname);
            return true;
        }

        /// <summary>The one whose key is kept: one that users know, of these the most frequent.</summary>
        public EntityNode Head() => Members.OrderByDescending(member => member.IsSettled).ThenByDescending(member => member.FullCount).ThenBy(member => member.Key, StringComparer.Ordinal).First();
    }
}
