using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SearchServer.Cli;

namespace SearchServer.Tests.Configuration;

/// <summary>docs/configuration.md as it follows from the types of the options and their docstrings.</summary>
internal static class ConfigurationPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="docstrings">The XML documentation file of the program.</param>
    public static string Of(XDocument docstrings)
    {
        StringBuilder page = new("""
            # Settings

            This page is made from `SearchServerOptions` (with `SEARCHSERVER_DOCS=write` the test that compares it writes it). Settings stand in the section `SearchServer` of `appsettings.json`, in the folder that the program is started in, or in environment variables, which go
            before the file; the options of commands go before both. A setting that there is not, or one that cannot be as it is, ends the program at its start with a sentence that names it.

            Paths are relative to the folder that the program is started in. In the environment each element of a list has a variable of its own: `SearchServer__Hosts__0`, `SearchServer__Hosts__1`.

            """);
        Option[] options = [.. Commands.Create().Subcommands.Single(command => command.Name == "serve").Options];
        SearchServerOptions defaults = new();
        foreach (PropertyInfo setting in typeof(SearchServerOptions).GetProperties())
        {
            Option? option = options.SingleOrDefault(option => option.Name.TrimStart('-').Equals(setting.Name, StringComparison.OrdinalIgnoreCase));
            page.Append(CultureInfo.InvariantCulture, $"""

                ## {setting.Name}

                {DescriptionOf(setting, docstrings)}

                | value | default | environment | option of `serve` |
                | --- | --- | --- | --- |
                | {SettingsShape.DescriptionOf(setting.PropertyType)}{BoundsOf(setting)} | `{JsonSerializer.Serialize(setting.GetValue(defaults))}` | `{VariableOf(setting)}` | {(option is null ? "" : $"`{option.Name}`")} |

                """);
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string VariableOf(PropertyInfo setting) => $"{SearchServerOptions.Section}__{setting.Name}{(setting.PropertyType.IsArray ? "__0" : setting.PropertyType.IsGenericType ? "__NAME__0" : "")}";

    private static string BoundsOf(PropertyInfo setting) => setting.GetCustomAttribute<RangeAttribute>() is { } range ? string.Create(CultureInfo.InvariantCulture, $" from {range.Minimum} to {range.Maximum}")
        : setting.GetCustomAttribute<RequiredAttribute>() is not null ? ", not empty" : "";

    private static string DescriptionOf(PropertyInfo setting, XDocument docstrings)
    {
        string name = $"P:{typeof(SearchServerOptions).FullName}.{setting.Name}";
        XElement summary = docstrings.Descendants("member").Single(member => member.Attribute("name")?.Value == name).Element("summary")!;
        string text = string.Concat(summary.Nodes().Select(node => node is XElement { Name.LocalName: "c" } code ? $"`{code.Value}`" : node is XText words ? words.Value : throw new NotSupportedException($"{name}: {node}")));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
