using SearchServer.Articles.UserLists;
using YamlDotNet.RepresentationModel;

namespace SearchServer.Articles.Entities;

/// <summary>
/// Corrections as YAML: a list of mappings, each with one correction, and with <c>kind</c> where it is not about persons.
/// <code>
/// - merge: [Robert Smith, Bob Smith]      # one person; the first name is the one that the key is made of
/// - split: [Michael Jordan, Michael B. Jordan]
/// - rename: Volodymyr Zelensky            # a name or key
///   to: Volodymyr Zelenskyy
/// - alias: BoJo
///   of: Boris Johnson
/// - kind: place
///   merge: [Kyiv, Kyjiw]
/// </code>
/// </summary>
internal static class EntityCorrectionsFile
{
    public static EntityCorrections Read(string path)
    {
        UserListFile file = new(path);
        EntityCorrections corrections = new();
        foreach (YamlMappingNode entry in file.Read("corrections", "a correction: merge, split, rename or alias")) Add(file, entry, corrections);
        return corrections;
    }

    private static void Add(UserListFile file, YamlMappingNode entry, EntityCorrections corrections)
    {
        Dictionary<string, YamlNode> fields = [];
        foreach ((YamlNode key, YamlNode value) in entry.Children)
        {
            if (key is not YamlScalarNode { Value: "kind" or "merge" or "split" or "rename" or "to" or "alias" or "of" } field) throw file.Unexpected(key, "kind, merge, split, rename and to, or alias and of");
            fields[field.Value] = value;
        }

        EntityKind kind = EntityKind.Person;
        if (fields.Remove("kind", out YamlNode? kindNode) && (!Enum.TryParse(file.ReadText(kindNode), ignoreCase: true, out kind) || !Enum.IsDefined(kind))) throw file.Unexpected(kindNode, "person, place or organisation");
        switch (fields.Keys.Order(StringComparer.Ordinal).ToArray())
        {
            case ["merge"]:
                string[] names = ReadNames(file, fields["merge"]);
                foreach (string other in names.Skip(1)) Require(corrections.TryJoin(kind, other, names[0]), "a name that stands for nothing else yet and is not kept apart", other);
                break;
            case ["split"]:
                string[] apart = ReadNames(file, fields["split"]);
                foreach ((string a, string b) in apart.SelectMany((a, i) => apart.Skip(i + 1).Select(b => (a, b)))) Require(corrections.TryPart(kind, a, b), "names that are not merged", $"{a}, {b}");
                break;
            case ["rename", "to"]:
                string renamed = file.ReadText(fields["rename"]);
                Require(corrections.TryRename(kind, renamed, file.ReadText(fields["to"])), "a name that is renamed once", renamed);
                break;
            case ["alias", "of"]:
                string alias = file.ReadText(fields["alias"]);
                Require(corrections.TryJoin(kind, alias, file.ReadText(fields["of"])), "a name that stands for nothing else yet and is not kept apart", alias);
                break;
            case var others:
                throw file.Unexpected(entry, "merge, or split, or rename with to, or alias with of", others.Length == 0 ? "nothing" : string.Join(", ", others));
        }

        void Require(bool holds, string expected, string found)
        {
            if (!holds) throw file.Unexpected(entry, expected, found);
        }
    }

    private static string[] ReadNames(UserListFile file, YamlNode node)
    {
        const string Expected = "a list of two names or more";
        if (node is not YamlSequenceNode list) throw file.Unexpected(node, Expected);
        return list.Children.Count >= 2 ? [.. list.Children.Select(file.ReadText)] : throw file.Unexpected(node, Expected, "a shorter list");
    }
}
