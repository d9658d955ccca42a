using System.CommandLine;
using System.ComponentModel.DataAnnotations;

namespace SearchServer.Cli;

/// <summary>What the commands share: settings from appsettings.json in the folder that the program is started in, environment variables, and options of the command line.</summary>
internal static class Settings
{
    /// <summary>The option that every command has.</summary>
    public static Option<string?> IndexOption() => TextOption("--index", "The folder of the index.", "DIR");

    /// <summary>An option that takes a text, which cannot be empty.</summary>
    public static Option<string?> TextOption(string name, string description, string helpName)
    {
        Option<string?> option = new(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }]) result.AddError($"Option '{name}': expected {helpName}, found nothing.");
        });
        return option;
    }

    /// <summary>The option of commands whose output scripts read.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Print JSON." };

    /// <summary>Reads the settings.</summary>
    /// <param name="index">The folder of the index, if it was given.</param>
    /// <exception cref="SettingsException">They cannot be read.</exception>
    public static SearchServerOptions Read(string? index = null)
    {
        SearchServerOptions options = new();
        try
        {
            new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile("appsettings.json", optional: true)
                .AddEnvironmentVariables()
                .Build()
                .GetSection(SearchServerOptions.Section)
                .Bind(options);
        }
        catch (InvalidDataException e)
        {
            throw new SettingsException($"{e.Message} {e.GetBaseException().Message}");
        }

        if (index is not null) options.Index = index;
        List<ValidationResult> wrong = [];
        if (!Validator.TryValidateObject(options, new ValidationContext(options), wrong)) throw new SettingsException($"appsettings.json, section {SearchServerOptions.Section}: {wrong[0].ErrorMessage}");
        return options;
    }
}
