using System.ComponentModel.DataAnnotations;

namespace SearchServer.Http;

/// <summary>A setting that is a list of addresses and networks.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetworksAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => ((string[])value!).FirstOrDefault(text => Proxies.NetworkOf(text) is null) is { } wrong
        ? new ValidationResult($"{validationContext.MemberName}: expected addresses, or networks such as 10.1.0.0/16, found '{wrong}'.")
        : ValidationResult.Success;
}
