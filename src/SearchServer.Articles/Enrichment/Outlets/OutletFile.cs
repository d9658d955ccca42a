using System.Collections.Immutable;
using SearchServer.Articles.UserLists;
using YamlDotNet.RepresentationModel;

namespace SearchServer.Articles.Enrichment.Outlets;

/// <summary>
/// Outlets as YAML: a list of mappings with <c>name</c>, and if need be <c>aliases</c> and <c>domains</c> (a text or a list of texts) and <c>agency</c> (true or false).
/// </summary>
internal static class OutletFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="UserListException">It is not such a list.</exception>
    public static List<Outlet> Read(string path)
    {
        UserListFile file = new(path);
        return [.. file.Read("outlets", "an outlet with a name").Select(entry => ReadOutlet(file, entry))];
    }

    private static Outlet ReadOutlet(UserListFile file, YamlMappingNode entry)
    {
        string? name = null;
        ImmutableArray<string> aliases = [];
        ImmutableArray<string> domains = [];
        bool isAgency = false;
        foreach ((YamlNode key, YamlNode value) in entry.Children)
        {
            switch ((key as YamlScalarNode)?.Value)
            {
                case "name":
                    name = file.ReadText(value);
                    break;
                case "aliases":
                    aliases = ReadTexts(file, value);
                    break;
                case "domains":
                    domains = [.. ReadTexts(file, value).Select(domain => ReadDomain(file, value, domain))];
                    break;
                case "agency":
                    isAgency = file.ReadText(value) switch { "true" => true, "false" => false, _ => throw file.Unexpected(value, "true or false") };
                    break;
                default:
                    throw file.Unexpected(key, "name, aliases, domains or agency");
            }
        }

        return new Outlet(name ?? throw file.Unexpected(entry, "an outlet with a name", "one without"), aliases, domains, isAgency);
    }

    private static ImmutableArray<string> ReadTexts(UserListFile file, YamlNode node) => node is YamlSequenceNode list ? [.. list.Children.Select(file.ReadText)] : [file.ReadText(node)];

    private static string ReadDomain(UserListFile file, YamlNode node, string domain)
    {
        (string host, string below) = HostName.Split(domain);
        if (host.Length == 0) throw file.Unexpected(node, "a domain such as example.org", domain);
        return below.Length == 0 ? host : $"{host}/{below.TrimEnd('/')}";
    }
}
