declare module "virtual:shapes" {
  /** Addresses of GeoJSON. */
  export const land: string;
  export const borders: string;
  export const names: string;
}

declare module "world-atlas/countries-50m.json" {
  const topology: object;
  export default topology;
}
