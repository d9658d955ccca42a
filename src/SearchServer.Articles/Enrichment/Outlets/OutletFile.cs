using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SearchServer.Articles.Enrichment.Outlets;

/// <summary>
/// Outlets as YAML: a list of mappings with <c>name</c>, and if need be <c>aliases</c> and <c>domains</c> (a text or a list of texts) and <c>agency</c> (true or false).
/// </summary>
internal static class OutletFile
{
    /// <summary>The longest file, in bytes: the largest lists of the world's outlets have a tenth.</summary>
    private const int MaxLength = 16 << 20;

    /// <summary>Reads a file.</summary>
    /// <exception cref="OutletFileException">It is not such a list.</exception>
    public static List<Outlet> Read(string path)
    {
        FileInfo file = new(path);
        if (file.Exists && file.Length > MaxLength) throw new OutletFileException(path, 0, $"at most {MaxLength >> 20} MB", $"{file.Length >> 20} MB");
        YamlStream yaml = [];
        try
        {
            using StreamReader reader = new(path);
            yaml.Load(reader);
        }
        catch (YamlException e)
        {
            throw new OutletFileException(path, e.Start.Line, "YAML", e.Message);
        }
        catch (InvalidOperationException e)
        {
            // The parser has it for some texts that are no YAML, as for lists in a line that go on below it.
            throw new OutletFileException(path, 1, "YAML", e.Message);
        }

        if (yaml.Documents.Count == 0) return [];
        if (yaml.Documents[0].RootNode is not YamlSequenceNode list) throw Unexpected(path, yaml.Documents[0].RootNode, "a list of outlets");
        return [.. list.Children.Select(node => ReadOutlet(path, node))];
    }

    private static Outlet ReadOutlet(string path, YamlNode node)
    {
        if (node is not YamlMappingNode mapping) throw Unexpected(path, node, "an outlet with a name");
        string? name = null;
        ImmutableArray<string> aliases = [];
        ImmutableArray<string> domains = [];
        bool isAgency = false;
        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            switch ((key as YamlScalarNode)?.Value)
            {
                case "name":
                    name = ReadText(path, value);
                    break;
                case "aliases":
                    aliases = ReadTexts(path, value);
                    break;
                case "domains":
                    domains = [.. ReadTexts(path, value).Select(domain => ReadDomain(path, value, domain))];
                    break;
                case "agency":
                    isAgency = ReadText(path, value) switch { "true" => true, "false" => false, _ => throw Unexpected(path, value, "true or false") };
                    break;
                default:
                    throw Unexpected(path, key, "name, aliases, domains or agency");
            }
        }

        return new Outlet(name ?? throw new OutletFileException(path, node.Start.Line, "an outlet with a name", "one without"), aliases, domains, isAgency);
    }

    private static ImmutableArray<string> ReadTexts(string path, YamlNode node) => node is YamlSequenceNode list ? [.. list.Children.Select(child => ReadText(path, child))] : [ReadText(path, node)];

    private static string ReadText(string path, YamlNode node) =>
        node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text) ? text.Trim() : throw Unexpected(path, node, "a text");

    private static string ReadDomain(string path, YamlNode node, string domain)
    {
        (string host, string below) = HostName.Split(domain);
        if (host.Length == 0) throw new OutletFileException(path, node.Start.Line, "a domain such as example.org", domain);
        return below.Length == 0 ? host : $"{host}/{below.TrimEnd('/')}";
    }

    private static OutletFileException Unexpected(string path, YamlNode node, string expected) => new(path, node.Start.Line, expected, node switch
    {
        YamlScalarNode scalar => $"\"{scalar.Value}\"",
        YamlSequenceNode => "a list",
        _ => "a mapping",
    });
}
