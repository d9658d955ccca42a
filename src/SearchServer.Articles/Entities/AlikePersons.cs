using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>Finds persons of an article whose names are so alike that they might be taken for one: that they stand side by side says that they are two.</summary>
internal static class AlikePersons
{
    /// <summary>Of so many persons of an article it is noted who stands beside whom.</summary>
    private const int MaxPersons = 64;

    /// <summary>Pairs of them among the names of an article, by their places.</summary>
    public static List<(int, int)> Among(List<EntityName> names)
    {
        List<(int, int)> alike = [];
        List<(int Index, PersonName Name)> persons = [];
        for (int i = 0; i < names.Count && persons.Count < MaxPersons; i++)
        {
            if (names[i].Chain.Kind != EntityKind.Person || PersonName.Parse(names[i].Form) is not { IsBare: false } person) continue;
            foreach ((int other, PersonName known) in persons)
            {
                if (known.SurnameKey == person.SurnameKey || known.Keys[0] == person.Keys[0]) alike.Add((other, i));
            }

            persons.Add((i, person));
        }

        return alike;
    }
}
